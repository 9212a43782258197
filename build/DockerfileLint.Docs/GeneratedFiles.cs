using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Rules;

namespace DockerfileLint.Docs;

/// <summary>All files that are generated, or have parts that are.</summary>
internal static class GeneratedFiles
{
    public static IEnumerable<GeneratedFile> Of(string root) =>
    [
        .. RuleCatalog.BuiltIn.Rules.Select(rule => RuleHead.Page(root, rule.Descriptor)),
        new(root, "docs/rules/README.md", RuleTable.Write()),
        new(root, "docs/rules/rules.sarif", SarifRules.Write()),
        new(root, "docs/command.md", CommandReference.Write()),
        new(root, "docs/settings.md", SettingsReference.Write()),
        new(root, "docs/samples/all-settings.editorconfig", SettingsSample.Write()),
        .. Pages(root).Select(path => WithBlocks(root, path)),
    ];

    private static IEnumerable<string> Pages(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md")
            .Append(Path.Combine(root, "README.md"))
            .Where(static path => File.ReadAllText(path).Contains(PageBlocks.Start, StringComparison.Ordinal));

    private static GeneratedFile WithBlocks(string root, string path)
    {
        var text = PageBlocks.Fill(GeneratedFile.Read(path), root);
        return new GeneratedFile(root, Path.GetRelativePath(root, path).Replace('\\', '/'), text);
    }
}
