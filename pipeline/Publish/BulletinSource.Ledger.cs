using Analytics.Reports.Bulletin;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Publish;

/// <content>What is carried from issue to issue.</content>
public static partial class BulletinSource
{
    private static List<RectificationItem> Rectification(DuckDBConnection connection, string before, string quarter, string unit) => Rows(
        connection,
        EmbeddedSql.Text("bulletin_rectification"),
        row => new RectificationItem(row.Text(0), row.Text(1), row.Long(2), row.Long(3), row.Long(4)),
        ("quarter", quarter),
        ("before", before),
        ("unit", unit));

    // a publication before the first has nothing to revise, and no such table
    private static List<RevisionItem> Revisions(DuckDBConnection connection, string quarter, string division)
    {
        var isThere = Rows(connection, "select count(*) from information_schema.tables where table_schema = 'mart' and table_name = 'revision'", row => row.Long(0))[0] > 0;
        return !isThere ? [] : Rows(
            connection,
            EmbeddedSql.Text("bulletin_revisions"),
            row => new RevisionItem(row.Text(0), row.Text(1), row.Decimal(2), row.Decimal(3), row.Text(4), row.Text(5)),
            ("quarter", quarter),
            ("division", division));
    }
}
