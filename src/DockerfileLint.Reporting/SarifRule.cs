using System.IO;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting.Pages;

namespace DockerfileLint.Reporting;

/// <summary>
/// A rule in SARIF, with what GitHub's code scanning shows of it: its description, its page and its tags.
/// </summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        var page = RulePage.Of(rule);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        SarifMessage.Write(json, "shortDescription", rule.Title);
        SarifMessage.Write(json, "fullDescription", Description(rule, page));
        if (page is null) SarifMessage.Write(json, "help", Details(rule));
        else SarifMessage.Write(json, "help", page.ToText(PageWriter.UsualWidth), page.Markdown);
        if (rule.HelpLink is { } link) json.WriteString("helpUri", link);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Names.OfSarif(rule.Severity));
        json.WriteEndObject();
        WriteProperties(json, rule);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, RuleDescriptor rule)
    {
        var category = Names.Of(rule.Category);
        json.WriteStartObject("properties");
        json.WriteString("category", category);
        // A rule reports on sure knowledge; GitHub sorts by this.
        json.WriteString("precision", "high");
        json.WriteString("problem.severity", rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "recommendation",
        });
        json.WriteStartArray("tags");
        json.WriteStringValue(category);
        json.WriteStringValue("dockerfile");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>As much of it as GitHub takes.</summary>
    private static string Description(RuleDescriptor rule, RulePage? page)
    {
        const int most = ReportLimits.RuleDescription;
        var text = page is { Description.Length: > 0 } ? page.Description : rule.Title + ".";
        return text.Length <= most ? text : text.Substring(0, text.LastIndexOf(' ', most - 1)) + "…";
    }

    private static string Details(RuleDescriptor rule)
    {
        using var details = new StringWriter { NewLine = "\n" };
        RuleListWriter.WriteDetails(rule, details);
        return details.ToString();
    }
}
