namespace Analytics.Pipeline.Intake.Rules;

/// <summary>What can be wrong with a file, a row or a cell; the names in snake case are the ids of <c>intake_rules.csv</c>.</summary>
public enum Rule
{
    None,

    FileUnreadable,
    ArchiveUnsafe,
    WorkbookDamaged,
    TooLarge,
    EncodingInvalid,
    LayoutUnknown,
    SheetUnknown,
    RequiredColumnMissing,
    ColumnShifted,
    DateMissing,
    DateOutOfRange,
    ControlTotalDiffers,

    RaggedRow,
    PlaceUnknown,
    PlaceAmbiguous,
    HouseholdCodeMissing,
    HouseholdCodePrecisionLost,
    PersonUnidentified,
    NumberInvalid,
    NumberOutOfRange,
    DateInvalid,
    YearInvalid,
    CodeUnknown,
    BooleanInvalid,
    TextUndecodable,
    DuplicateConflict,

    RowNotData,

    ColumnShiftRepaired,
    RaggedRowRepaired,
    HeaderSplit,
    PlaceAlias,
    PlaceSuffix,
    PlaceQuestionMark,
    LeadingZeroRestored,
    IdNormalised,
    Id15Upgraded,
    IdFromCertificate,
    DateFormat,
    ThousandsSeparator,
    UnitWanYuan,
    MultiValueSplit,
    LabelAlias,

    MissingWord,
    IdCheckDigit,
    IdPrecisionLost,
    IdMalformed,
    IdMissing,
}
