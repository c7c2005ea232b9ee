using System.CommandLine;
using Analytics.Pipeline.Templates;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>template</c>: empty workbooks for what no register exports.</summary>
public static class TemplateVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var output = new Option<string>("--out") { Description = "Folder to write the workbooks to.", HelpName = "DIR", Required = true };
        var command = new Command("template", "Write empty workbooks for what no register exports (cadres, posts, checks, targets, …). Filled in, they go into --exports like any file. 空白表：填写后与导出文件放在一起即可读入。") { output };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetRequiredValue(output));
            var files = WriteTemplates.Run(folder, Path.Combine(AppContext.BaseDirectory, "data", "contracts"), Path.Combine(AppContext.BaseDirectory, "data", "reference"));
            foreach (var file in files)
            {
                Console.WriteLine(file);
            }

            Console.WriteLine($"Wrote {files.Count} workbooks to {folder}. 已写出{files.Count}个空白表。");
            return 0;
        });
        return command;
    }
}
