namespace Analytics.Sample.Places;

/// <summary>A town or sub-district.</summary>
/// <param name="Index">Position in the list of towns.</param>
/// <param name="Code">Nine digits.</param>
/// <param name="Name">As in the divisions table.</param>
/// <param name="CountyCode">Six digits.</param>
/// <param name="CountyName">Name of the county by code.</param>
internal sealed record Town(int Index, string Code, string Name, string CountyCode, string CountyName);
