namespace Analytics.Pipeline.Intake.Contracts;

/// <summary>How the cells of a contract field are read.</summary>
public enum FieldKind
{
    /// <summary>Kept in the vault and nowhere else.</summary>
    Vault,

    /// <summary>Free text, staged.</summary>
    Text,

    /// <summary>One value of a code list.</summary>
    Code,

    /// <summary>Several values of a code list.</summary>
    Codes,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with decimals; money in yuan.</summary>
    Number,

    /// <summary>A written address, kept in the vault; the place it certainly names is staged.</summary>
    Address,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Name or code of a county.</summary>
    County,

    /// <summary>Name or code of a town.</summary>
    Town,

    /// <summary>Name or code of a village.</summary>
    Village,

    /// <summary>The source system's household code.</summary>
    Household,

    /// <summary>ID number of the person of the row.</summary>
    PersonId,

    /// <summary>ID number of the head of the household.</summary>
    HeadId,

    /// <summary>ID number of someone else, such as a helper; staged as <c>&lt;name&gt;_key</c>.</summary>
    OtherId,

    /// <summary>Name of the person of the row.</summary>
    Name,

    /// <summary>Name of the head of the household.</summary>
    HeadName,

    /// <summary>Disability certificate.</summary>
    Certificate,

    /// <summary>A count of people, or their names, of which only the count is staged.</summary>
    People,

    /// <summary>Date the file was taken.</summary>
    DataDate,

    /// <summary>A phone, account or card number, kept in the vault.</summary>
    Digits,
}
