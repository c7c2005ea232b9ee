using Analytics.Pipeline.Intake.Contracts;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>What people write into columns that are no identity columns: nobody can be told from what is staged of it.</summary>
public sealed class FreeTextTests : IDisposable
{
    private const string Header = "市,县,镇,村,户码,户主姓名,产业名称,项目开始时期,项目规模,投入资金（万元）,收益\r\n";
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Theory]
    [InlineData("养猪（441599199001011234）", "养猪（〔号码#〕）")]
    [InlineData("养猪44159919900101123X和鸡", "养猪〔号码#〕和鸡")]
    [InlineData("养猪 电话10012345678", "养猪 电话〔号码#〕")]
    [InlineData("卡号6217 0000 1234 5678 901", "卡号〔号码#〕")]
    [InlineData("电话１００１２３４５６７８", "电话〔号码#〕")]
    [InlineData("电话0660-3361234", "电话〔号码#〕")]
    [InlineData("瞿魁骝家养猪", "〔某人#〕家养猪")]
    public void A_long_number_or_the_name_of_the_row_gives_way_to_its_key(string written, string staged) =>
        Assert.Equal(staged, System.Text.RegularExpressions.Regex.Replace(Staged(written)[0], "[0-9a-f]{8}", "#", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

    [Theory]
    [InlineData("2016年养猪50头")]
    [InlineData("粤财农〔2016〕123号20160301")]
    [InlineData("村道硬化（2016-2018）1.5公里")]
    public void Years_amounts_and_document_numbers_stay(string written) => Assert.Equal(written, Staged(written)[0]);

    [Fact]
    public void Equal_texts_stay_equal_and_different_ones_different()
    {
        var staged = Staged("项目202016000001", "项目202016000002", "项目2020-1600-0001");

        Assert.NotEqual(staged[0], staged[1]);
        Assert.Equal(staged[0], staged[2]);
    }

    [Fact]
    public void A_phone_in_a_column_of_numbers_is_out_of_range_but_in_the_books_of_banks()
    {
        const decimal LeastPhone = 10_000_000_000m;
        var contracts = ContractSet.Load(Path.Combine(AppContext.BaseDirectory, "data", "contracts")).Contracts;

        Assert.Equal(["own_bank_balance"], contracts.Where(contract => contract.Fields.Any(field => field.Maximum >= LeastPhone)).Select(contract => contract.Name));
    }

    private List<string> Staged(params string[] written)
    {
        var rows = written.Select((text, i) => $"汕尾市,城区,东涌镇,东涌村委会,HC0{i},瞿魁骝,{text},2017-03-01,10头,1,500\r\n");
        exports.Text("项目_产业（2017年10月28日）.csv", Header + string.Concat(rows)).Stage();
        return StagedExports.Rows(exports.File, "industry_name");
    }
}
