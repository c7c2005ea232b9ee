using System.CommandLine;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>approve</c>: two named officials release the documents of a run.</summary>
public static class ApproveVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var by = new Option<string[]>("--by") { Description = "Name and post of an official; give it twice, for two different people.", HelpName = "NAME", Required = true };
        var output = CommandLine.OutOption();
        var run = CommandLine.RunOption();
        var command = new Command("approve", "Record that two officials approve a run; the same run command then prints its documents without 送审稿.") { by, output, run };
        command.SetAction(parsed =>
        {
            var officials = parsed.GetRequiredValue(by).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            if (officials.Count != 2)
            {
                throw new OperatorException("Two different officials approve an issue: --by NAME --by NAME.", "须由两名负责人审签：--by 姓名 --by 姓名。", CommandLine.WrongArguments);
            }

            var folder = OutFolder.Of(parsed.GetRequiredValue(output));
            var manifest = Manifest.Read(folder.Publication(parsed.GetValue(run)));
            if ((manifest.Options.GetValueOrDefault("approved_by") ?? Approvals.Of(folder, manifest.Key)) is { } already)
            {
                throw new OperatorException(
                    $"Run {manifest.Run} is approved already, by {already}. An approval stands: for other names, run again with another date or number and approve that run.",
                    $"批次 {manifest.Run} 已由{already}审签，不可改签；如须更换审签人，请改用新的文号或日期重新执行后再审签。");
            }

            if (manifest.Options["document_number"] == "none" || manifest.Options["issue_date"] == "none")
            {
                throw new OperatorException(
                    $"Run {manifest.Run} has no document number or date. Run again with --document-number and --issue-date, then approve that run.",
                    $"批次 {manifest.Run} 缺少文号或成文日期，请用 --document-number、--issue-date 重新执行后再审签。");
            }

            Approvals.Add(folder, manifest.Key, officials);
            Console.WriteLine($"Approved {manifest.Run} by {officials[0]} and {officials[1]}. Give the same run command once more to print the issue without 送审稿.");
            Console.WriteLine($"已由{officials[0]}、{officials[1]}审签；再次执行同一 run 命令即生成正式稿。");
            return 0;
        });
        return command;
    }
}
