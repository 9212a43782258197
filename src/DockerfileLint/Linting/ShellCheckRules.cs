using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>
/// The checks of ShellCheck as rules: <c>SC2086</c>, named <c>shellcheck-sc2086</c>, with <c>shellcheck:SC2086</c> as
/// alias. Which there are is ShellCheck's to know.
/// </summary>
internal static class ShellCheckRules
{
    private const string Prefix = "SC";
    private const string Peer = "shellcheck";
    private const int First = 1000;
    private const int Last = 9999;

    private static readonly string[] Names = [Peer + ":", Peer + "-", "hadolint:"];
    private static readonly ConcurrentDictionary<(int Code, Severity Severity), RuleDescriptor> Known = new();

    /// <summary>All of them, as a selector names them.</summary>
    public static RuleDescriptor All { get; } = new("SC0000", Peer, "Findings of ShellCheck", Severity.Info)
    {
        Aliases = ImmutableArray<string>.Empty,
        HelpLink = "https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/shellcheck.md",
    };

    /// <summary>A check.</summary>
    /// <param name="code">Its number.</param>
    /// <param name="severity">The severity of what it finds.</param>
    public static RuleDescriptor Of(int code, Severity severity) =>
        Known.GetOrAdd((code, severity), static key => Create(IdOf(key.Code), key.Severity));

    /// <summary>The ID of a check.</summary>
    public static string IdOf(int code) => Prefix + code.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>
    /// What a selector names: a check, or all of them by the name of the program; null where it names neither. Letter
    /// case is ignored.
    /// </summary>
    public static RuleDescriptor? Find(string selector)
    {
        if (selector.Equals(Peer, StringComparison.OrdinalIgnoreCase)) return All;
        foreach (var name in Names)
            if (selector.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return CodeOf(selector.Substring(name.Length)) is { } named ? Of(named, Severity.Info) : null;
        return CodeOf(selector) is { } code ? Of(code, Severity.Info) : null;
    }

    /// <summary>Whether the ID of a rule is one of these.</summary>
    public static bool IsOne(string id) => CodeOf(id) is not null || id == All.Id;

    private static int? CodeOf(string id) =>
        id.Length == Prefix.Length + 4
            && id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(id.Substring(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is >= First and <= Last
                ? code
                : null;

    private static RuleDescriptor Create(string id, Severity severity) =>
        new(id, $"{Peer}-{id.ToLowerInvariant()}", $"ShellCheck {id}", severity)
        {
            Aliases = ImmutableArray.Create($"{Peer}:{id}"),
            Fix = FixKind.Suggested,
            HelpLink = $"https://www.shellcheck.net/wiki/{id}",
        };
}
