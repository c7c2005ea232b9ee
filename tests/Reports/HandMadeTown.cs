namespace Analytics.Tests.Reports;

/// <summary>A town of the hand-made publication.</summary>
/// <param name="Code">Nine digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="County">Code of its county.</param>
/// <param name="Zone">Its responsible unit.</param>
/// <param name="People">Registered people.</param>
/// <param name="Done">Part of the task that is registered as exited in a closed year.</param>
internal sealed record HandMadeTown(string Code, string Name, string County, string Zone, int People, decimal Done);
