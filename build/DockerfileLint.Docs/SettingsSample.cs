using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;

namespace DockerfileLint.Docs;

/// <summary>A file with every setting at its default: it changes nothing.</summary>
internal static class SettingsSample
{
    private const string Introduction = """
        # Every setting with its default, written by build/DockerfileLint.Docs.
        # Copy the lines that you change into an .editorconfig; docs/settings.md describes them.

        [Dockerfile*]
        """;

    public static string Write()
    {
        var keys = SettingKey.OfLinting.Select(static key => $"{key.Key} = {key.Default}");
        var format = SettingKey.OfFormatting.Select(static key => $"dockerfilelint.format.{key.Key} = {key.Default}");
        var rules = RuleCatalog.BuiltIn.Rules.SelectMany(static rule => Lines(rule.Descriptor));
        return string.Join('\n', [Introduction, .. keys, "", .. format, .. rules, ""]);
    }

    private static IEnumerable<string> Lines(RuleDescriptor rule)
    {
        yield return $"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = default";
        foreach (var option in rule.Options.Where(static option => option.DefaultValue.Length > 0))
            yield return $"dockerfilelint.{rule.Id}.{option.Name} = {option.DefaultValue}";
    }
}
