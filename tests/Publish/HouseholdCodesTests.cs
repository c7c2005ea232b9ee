using Analytics.Pipeline.Publish.Documents;
using Analytics.Pipeline.Vault;
using Xunit;

namespace Analytics.Tests.Publish;

public sealed class HouseholdCodesTests
{
    private const string Head = "441599197001010013";
    private const string Child = "441599199501010011";

    [Fact]
    public void A_row_without_its_household_code_is_offered_that_of_the_same_people_in_the_file()
    {
        var codes = new HouseholdCodes([Row(1, "h1", Head, Head), Row(2, "h1", Child, Head), Row(3, "h2", "441599196001010012", "441599196001010012")]);

        Assert.Equal("户编号可能是h1（本表同一证件号码所在户）", codes.Proposal(Rejected("新港街道", "", Child)));
        Assert.Null(codes.Proposal(Rejected("新港街道", "", "441599200001010015")));
        Assert.Null(codes.Proposal(Rejected(Head, "", "441599196001010012")));
        Assert.Null(codes.Proposal(null));
    }

    private static IdentityRow Row(long number, string code, string id, string head) =>
        new("", number, new Dictionary<string, string>(StringComparer.Ordinal) { ["household_code"] = code, ["id_number"] = id, ["head_id_number"] = head }, null);

    private static RejectedText Rejected(params string[] fields) => new("", 9, ["镇", "户码", "证件号码"], fields);
}
