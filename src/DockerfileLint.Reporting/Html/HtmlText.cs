using System;
using System.Globalization;
using System.Net;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting.Html;

/// <summary>Text within a page: nothing in it is markup, steers the screen or gives commands to a build log.</summary>
internal static class HtmlText
{
    /// <summary>Text as it is.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(WellFormedText.ForXml(text));

    /// <summary>Text of a file or its name, on one line.</summary>
    public static string Shown(string text) => Encode(ShownText.Of(text));

    /// <summary>Text of a file on several lines.</summary>
    public static string Lines(string text) =>
        Encode(ShownText.WithoutCommands(ShownText.OfLines(text.Replace("\r\n", "\n"))));

    /// <summary>A share as SVG takes it, such as <c>12.5%</c>.</summary>
    public static string Percent(double value) =>
        Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A rule with its page.</summary>
    public static string Link(RuleDescriptor rule)
    {
        var name = $"{Encode(rule.Id)} {Encode(rule.Name)}";
        return rule.HelpLink is { } link ? $"<a href=\"{Encode(link)}\">{name}</a>" : name;
    }
}
