using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>One column of a sheet, after glued headers have been taken apart.</summary>
/// <param name="Header">Header as printed; two levels joined by '/'.</param>
/// <param name="Field">The contract's field; null for a column the contract does not know.</param>
/// <param name="UnitPower">Power of ten of its unit of money in yuan: 4 for 万元.</param>
internal sealed record SheetColumn(string Header, ContractField? Field, int UnitPower);
