using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Formatting;

namespace DockerfileLint.Configuration;

/// <summary>
/// The style of <c>format</c> as configuration files choose it: by the keys that editors read, and by those that begin
/// with <c>dockerfilelint.format.</c>, which win wherever they are.
/// </summary>
internal sealed class FormatSettings
{
    /// <summary>What the keys of this linter begin with.</summary>
    public const string Prefix = "dockerfilelint.format.";

    private const string Unset = "unset";
    private const string IndentSize = "indent_size";
    private const string IndentStyle = "indent_style";
    private const string MaxLineLength = "max_line_length";
    private const string FinalNewline = "insert_final_newline";
    private const string TrailingWhitespace = "trim_trailing_whitespace";
    private const string UpperCase = "uppercase_keywords";
    private const string Sort = "sort_packages";
    private const string Wrap = "wrap_packages";
    private const int WidestIndent = 16;

    private static readonly string[] OfEditors =
        [IndentSize, IndentStyle, MaxLineLength, FinalNewline, TrailingWhitespace];

    private static readonly string[] Names = [.. OfEditors, UpperCase, Sort, Wrap];

    private readonly Dictionary<string, string> editors = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> own = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether nothing was chosen.</summary>
    public bool IsEmpty => editors.Count == 0 && own.Count == 0;

    /// <summary>Whether editors read a key, and the formatter does too.</summary>
    public static bool IsOfEditors(string key) => OfEditors.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a key is one of the formatter alone.</summary>
    public static bool IsOwn(string key) => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes over a key of editors; a value that isn't understood is one for them.</summary>
    public void ApplyOfEditors(string key, string value)
    {
        if (IsUnset(value)) editors.Remove(key);
        else if (WhyWrong(key, value) is null) editors[key] = value;
    }

    /// <summary>Takes over a key of the formatter.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="holds">Whether it is about the Dockerfile at hand.</param>
    /// <param name="isKey">Whether the key is what is wrong.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? ApplyOwn(string key, string value, bool holds, out bool isKey)
    {
        var name = key.Substring(Prefix.Length);
        isKey = !Names.Contains(name, StringComparer.OrdinalIgnoreCase);
        if (isKey) return $"'{key}' isn't a setting of format. Use {string.Join(", ", Names)}.";
        if (!IsUnset(value) && WhyWrong(name, value) is { } wrong) return wrong;
        if (!holds) return null;
        if (IsUnset(value)) own.Remove(name);
        else own[name] = value;
        return null;
    }

    /// <summary>The style.</summary>
    public FormatOptions ToOptions()
    {
        var options = FormatOptions.Default;
        return options with
        {
            IndentSize = Number(IndentSize),
            UseTabs = Value(IndentStyle) is { } style ? Is(style, "tab") : null,
            MaxLineLength = Number(MaxLineLength) ?? (Value(MaxLineLength) is null ? options.MaxLineLength : 0),
            InsertFinalNewline = IsOn(FinalNewline, options.InsertFinalNewline),
            TrimTrailingWhitespace = IsOn(TrailingWhitespace, options.TrimTrailingWhitespace),
            UpperCaseKeywords = IsOn(UpperCase, options.UpperCaseKeywords),
            SortPackages = IsOn(Sort, options.SortPackages),
            WrapPackages = IsOn(Wrap, options.WrapPackages),
        };
    }

    private string? Value(string name) =>
        own.TryGetValue(name, out var value) || editors.TryGetValue(name, out value) ? value : null;

    private int? Number(string name) => Value(name) is { } value && Read(value) is { } number ? number : null;

    private bool IsOn(string name, bool otherwise) => Value(name) is { } value ? Is(value, "true") : otherwise;

    private static bool Is(string value, string expected) =>
        string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    private static bool IsUnset(string value) => Is(value, Unset);

    private static int? Read(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What is wrong with a value; null where nothing is.</summary>
    private static string? WhyWrong(string name, string value)
    {
        if (Is(name, IndentSize))
            return Read(value) is >= 1 and <= WidestIndent
                ? null
                : $"'{value}' isn't a valid value of {name}. Use a whole number from 1 to {WidestIndent}.";
        if (Is(name, IndentStyle))
            return Is(value, "tab") || Is(value, "space")
                ? null
                : $"'{value}' isn't a valid value of {name}. Use space or tab.";
        if (Is(name, MaxLineLength))
            return Read(value) is not null || Is(value, "off")
                ? null
                : $"'{value}' isn't a valid value of {name}. Use a whole number, 0 or more, or off.";
        return bool.TryParse(value, out _) ? null : $"'{value}' isn't a valid value of {name}. Use true or false.";
    }
}
