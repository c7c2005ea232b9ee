namespace Analytics.Sample.Truth;

/// <summary>Flows of the register accounts, in the order and with the names of mart.account.</summary>
internal enum Flow
{
    Opening,
    FirstCovered,
    Identified,
    Split,
    Merge,
    MovedIn,
    MovedOut,
    NaturalIn,
    NaturalOut,
    Exited,
    Relapsed,
    Withdrawn,
    Terminated,
    Cancelled,
    RemovedUnknown,
    Closing,
    Residual,
}
