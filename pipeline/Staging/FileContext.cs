using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Places;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Staging;

/// <summary>What the sheets of one file share while it is staged.</summary>
/// <param name="FileId">Key of the file.</param>
/// <param name="Delimiter">Delimiter of a text file.</param>
/// <param name="Codes">Code lists.</param>
/// <param name="Places">Places, with what this file has taught.</param>
/// <param name="Keys">Person and household keys.</param>
/// <param name="Hash">Hash of rows.</param>
/// <param name="Repairs">Counts of repairs and notes.</param>
/// <param name="Vault">Where identity cells go.</param>
internal sealed record FileContext(
    string FileId, char Delimiter, CodeLists Codes, FilePlaces Places, PersonKeys Keys, RowHash Hash, RepairCounts Repairs, IdentityWriter Vault);
