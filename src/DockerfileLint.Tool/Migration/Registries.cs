using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Tool.Migration;

/// <summary>The registries whose images are allowed: the option of DFL4212, which reports nothing without it.</summary>
internal static class Registries
{
    private const string Rule = "DFL4212";

    /// <summary>Sets the option, and enables the rule unless the other linter's rule is set already.</summary>
    public static void Set(
        List<(string Text, int Line)> registries,
        Severity severity,
        string code,
        PeerSettings rules,
        MigratedSettings result)
    {
        foreach (var (text, line) in registries.Where(static one => !IsName(one.Text)))
            result.Note(line, $"'{text}' isn't the name of a registry");
        var names = registries.Select(static one => one.Text).Where(IsName).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0) return;
        if (!rules.Has(code)) rules.Set(code, severity, registries[0].Line);
        result.SetOption(Rule, "registries", string.Join(", ", names));
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(static one => char.IsAsciiLetterOrDigit(one) || "*.-_:[]".Contains(one));
}
