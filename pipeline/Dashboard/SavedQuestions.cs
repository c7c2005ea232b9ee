using Analytics.Pipeline.Publish;
using Analytics.Reports.Dashboard;

namespace Analytics.Pipeline.Dashboard;

/// <summary>Ten questions that analysts ask, each answered by one query: the files <c>question_NN.sql</c>, whose first line is the question.</summary>
public static class SavedQuestions
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<SavedQuestion> All { get; } =
    [
        .. from name in typeof(SavedQuestions).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
           where name.StartsWith("question_", StringComparison.Ordinal)
           let text = EmbeddedSql.Text(Path.GetFileNameWithoutExtension(name))
           let end = text.IndexOf('\n', StringComparison.Ordinal)
           select new SavedQuestion(text[3..end].Trim(), text[(end + 1)..].TrimEnd()),
    ];
}
