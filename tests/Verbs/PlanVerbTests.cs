using Analytics.Pipeline.Verbs;
using Xunit;

namespace Analytics.Tests.Verbs;

public sealed class PlanVerbTests
{
    [Theory]
    [InlineData("intake")]
    [InlineData("build")]
    [InlineData("risk")]
    [InlineData("report")]
    [InlineData("lists")]
    [InlineData("site")]
    public void Plan_and_run_take_the_same_options_the_part_alone_too(string part)
    {
        string[] arguments = ["--exports", "exports", "--as-of", "2017Q4", "--line", "actual", "--only", part];
        Assert.Empty(PlanVerb.Command().Parse(arguments).Errors);
        Assert.Empty(RunVerb.Command().Parse(arguments).Errors);
        Assert.NotEmpty(PlanVerb.Command().Parse([.. arguments[..^1], "nothing"]).Errors);
    }
}
