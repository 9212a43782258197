using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rules;

namespace DockerfileLint.Docs;

/// <summary>The page with all keys of <c>.editorconfig</c>.</summary>
internal static class SettingsReference
{
    private const string Head = "| key | values | default | |\n|---|---|---|---|";

    private const string Severity =
        "| `dotnet_diagnostic.ID.severity` "
            + "| `error`, `warning`, `suggestion`, `silent`, `none`, `default` | `default` "
            + "| the severity of a rule ([rules](rules/README.md)), also of ShellCheck's (`SC2086`); "
            + "it turns on a rule that isn't in the preset |";

    public static string Write() =>
        $"""
        <!-- Written by build/DockerfileLint.Docs. -->
        # Settings

        Every key that `.editorconfig` and `.globalconfig` files may have, in all hosts.
        [configuration.md](configuration.md) says how files, comments and options work together.
        [samples/all-settings.editorconfig](samples/all-settings.editorconfig) has them all with their defaults, to copy
        from.

        {Head}
        {Rows(SettingKey.OfLinting, string.Empty)}

        ## Rules

        {Head}
        {Severity}
        {string.Join('\n', Options())}

        ## Formatting

        `format` ([format.md](format.md)) reads these keys; the first five also without `dockerfilelint.format.`, as
        editors write them. Those with the prefix win, wherever they are.

        {Head}
        {Rows(SettingKey.OfFormatting, "dockerfilelint.format.")}

        """;

    private static IEnumerable<string> Options() =>
        from rule in RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor)
        from option in rule.Options
        let link = $"[{rule.Id}](rules/{rule.Id}.md)"
        let key = $"`dockerfilelint.{rule.Id}.{option.Name}`"
        let values = option.IsNumber ? "a whole number" : "text"
        select $"| {key} | {values} | {Code(option.DefaultValue)} | {option.Description} {link} |";

    private static string Rows(IEnumerable<SettingKey> keys, string prefix) =>
        string.Join('\n', keys.Select(key => Row(key, prefix)));

    private static string Row(SettingKey key, string prefix) =>
        $"| `{prefix}{key.Key}` | {key.Values} | {Code(key.Default)} | {key.Meaning} |";

    private static string Code(string text) => text.Length == 0 ? "–" : $"`{text}`";
}
