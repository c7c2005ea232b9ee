using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Docx;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>季度通报 of the city and of each responsible unit, and at the year's end 年度报告; PDF and Word.</summary>
internal static class Bulletins
{
    /// <summary>Plans them.</summary>
    public static IEnumerable<PlannedDocument> Plan(DocumentContext context, Quarter quarter)
    {
        var options = Options(context);
        var city = BulletinSource.Read(context.Connection, new BulletinRequest { Quarter = quarter });
        foreach (var document in Both(BulletinComposer.Compose(city, options), Outputs.BulletinPath))
        {
            yield return document;
        }

        foreach (var unit in city.Zones)
        {
            var facts = BulletinSource.Read(context.Connection, new BulletinRequest { Quarter = quarter, Unit = unit.Division });
            foreach (var document in Both(BulletinComposer.Compose(facts, options), $"reports/责任单位通报/{unit.Name}季度通报.pdf"))
            {
                yield return document;
            }
        }

        if (context.Quarter.ClosesYear)
        {
            var account = Query.Rows(
                context.Connection, EmbeddedSql.Text("annual_account"), row => new AccountEntry(row.GetString(0), row.GetString(1), row.GetString(2), row.Decimal(3) ?? 0), ("quarter", context.Quarter.Key));
            var year = BulletinSource.Read(context.Connection, new BulletinRequest { Quarter = quarter, IsYear = true });
            foreach (var document in Both(AnnualComposer.Compose(year, account, options), "reports/年度报告.pdf"))
            {
                yield return document;
            }
        }
    }

    private static IEnumerable<PlannedDocument> Both(BulletinContent content, string path)
    {
        yield return new PlannedDocument { Path = path, Job = file => BulletinDocument.Job(content, file) };
        yield return new PlannedDocument { Path = Path.ChangeExtension(path, ".docx"), Write = file => BulletinDocx.Write(content, file) };
    }

    private static BulletinOptions Options(DocumentContext context) => new()
    {
        Simulated = context.Options.IsSimulated,
        DocumentNumber = context.Options.DocumentNumber,
        IssueDate = context.Options.IssueDate,
        ApprovedBy = context.Options.ApprovedBy,
        AfterComments = context.Options.AfterComments,
        OwnWords = OfficeWords.Read(context.Options.WordsFolder, context.Quarter.Key),
    };
}
