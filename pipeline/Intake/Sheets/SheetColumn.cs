using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>One column of a sheet, after glued headers have been taken apart.</summary>
/// <param name="Header">Header as printed; two levels joined by '/'.</param>
/// <param name="Field">The contract's field; null for a column the contract does not know.</param>
/// <param name="IsWanYuan">Whether its money is in units of 10,000 yuan.</param>
internal sealed record SheetColumn(string Header, ContractField? Field, bool IsWanYuan);
