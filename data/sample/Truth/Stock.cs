namespace Analytics.Sample.Truth;

/// <summary>Stocks of the register accounts.</summary>
internal enum Stock
{
    Register,
    Poor,
    Exited,
}
