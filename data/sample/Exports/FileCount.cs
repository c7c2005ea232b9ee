using Analytics.Sample.Defects;

namespace Analytics.Sample.Exports;

/// <summary>What an exported file holds: the line that intake must reach for it.</summary>
internal sealed class FileCount(string file, string layout)
{
    /// <summary>Path below exports/ with '/', and !entry inside a zip.</summary>
    public string File { get; } = file;

    public string Layout { get; } = layout;

    public long In { get; private set; }

    public long Rejected { get; private set; }

    public long Duplicate { get; private set; }

    public long Blank { get; private set; }

    public long Total { get; private set; }

    public long Accepted => In - Rejected - Duplicate - Blank - Total;

    /// <summary>Counts one line after the header.</summary>
    public void Add(IReadOnlyList<Planted>? planted)
    {
        In++;
        foreach (var thing in planted ?? [])
        {
            switch (thing.Kind)
            {
                case DefectKind.Reject:
                    Rejected++;
                    break;
                case DefectKind.Duplicate:
                    Duplicate++;
                    break;
                case DefectKind.Blank:
                    Blank++;
                    break;
                case DefectKind.Total:
                    Total++;
                    break;
                default:
                    continue;
            }

            return;
        }
    }
}
