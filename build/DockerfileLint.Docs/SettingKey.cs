using System.Collections.Generic;

namespace DockerfileLint.Docs;

/// <summary>A key of <c>.editorconfig</c> that isn't one of a rule.</summary>
/// <param name="Key">The key.</param>
/// <param name="Values">What it takes, in Markdown.</param>
/// <param name="Default">The value that changes nothing.</param>
/// <param name="Meaning">What it does, in Markdown.</param>
internal sealed record SettingKey(string Key, string Values, string Default, string Meaning)
{
    private const string Flag = "`true`, `false`";

    public static IReadOnlyList<SettingKey> OfLinting { get; } =
    [
        new(
            "dockerfilelint.preset",
            "`recommended`, `size`, `strict`, `hadolint`, `buildkit`, `all`",
            "recommended",
            "the rules to start with"),
        new(
            "dockerfilelint.warning_bytes",
            "bytes, also in kB, MB or GB",
            "1 MB",
            "a finding about the size is a warning from here on"),
        new("dockerfilelint.info_bytes", "the same", "100 kB", "and information from here on"),
        new("dockerfilelint.exclude", Flag, "false", "`true`: searches leave the file out"),
        new(
            "dockerfilelint.shellcheck",
            Flag,
            "false",
            "`true`: ShellCheck checks the scripts of RUN ([shellcheck.md](shellcheck.md))"),
    ];

    /// <summary>Those of the formatter, without <c>dockerfilelint.format.</c>.</summary>
    public static IReadOnlyList<SettingKey> OfFormatting { get; } =
    [
        new("indent_style", "`space`, `tab`", "unset", "unset: what the file mostly has"),
        new("indent_size", "1 to 16", "unset", "unset: what the file mostly has, or 4"),
        new(
            "max_line_length",
            "a number; `off` or 0: no limit",
            "100",
            "a longer line with a list of packages is wrapped"),
        new("insert_final_newline", Flag, "true", "the file ends with a line end"),
        new("trim_trailing_whitespace", Flag, "true", "spaces at the ends of lines are removed"),
        new("uppercase_keywords", Flag, "true", "`false`: keywords stay as they are"),
        new("sort_packages", Flag, "true", "`false`: packages stay in their order"),
        new("wrap_packages", Flag, "true", "`false`: packages stay on their lines"),
    ];
}
