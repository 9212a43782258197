using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Reporting;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Commands;

/// <summary>Writes what <c>context</c> found, as text or as JSON.</summary>
internal static class ContextWriter
{
    private const int Shown = 10;

    public static void WriteText(IReadOnlyList<ContextReport> reports, Stream output)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        foreach (var build in reports) WriteText(build, writer);
        if (reports.Count == 0) writer.WriteLine("no Dockerfile found");
    }

    public static void WriteJson(IReadOnlyList<ContextReport> reports, Stream output)
    {
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartArray();
        foreach (var report in reports) Write(json, report);
        json.WriteEndArray();
        JsonOutput.End(json, output);
    }

    private static void WriteText(ContextReport report, StreamWriter writer)
    {
        var build = report.Build;
        Line($"{report.Dockerfile}");
        if (report.Context is null) Line("  context: unknown; give it with --context");
        else Line($"  context: {report.Context}{Sends(report)}");
        if (build.Target is not null) Line($"  target: {build.Target}");
        if (!build.Platforms.IsEmpty) Line($"  platforms: {string.Join(", ", build.Platforms)}");
        foreach (var (name, value) in build.BuildArguments) Line($"  argument: {name}{Value(value)}");
        foreach (var (name, value) in build.Contexts) Line($"  context {name}{Value(value)}");
        if (build.Kind == BuildInvocationKind.Declared)
            Line($"  declared: {report.Source}:{build.Line} ({build.Reason})");
        else if (build.Kind == BuildInvocationKind.Inferred) Line($"  inferred: {build.Reason}");
        if (report.IgnoreFile is not null)
            Line($"  {report.IgnoreFile} leaves out {Size(report.IgnoredBytes)}");
        foreach (var share in report.Shares.Where(static share => share.Files > 0).Take(Shown))
            Line($"    {Size(share.Bytes),9}  {share.Folder} ({Counted.Of(share.Files, "file", "files")})");
        writer.WriteLine();

        void Line(string text) => writer.WriteLine(ShownText.Of(text));
    }

    private static string Sends(ContextReport report) =>
        report.Bytes is { } bytes ? $", sends at most {Size(bytes)}" : "";

    private static string Value(string? value) => value is null ? " (a variable decides its value)" : $"={value}";

    private static string Size(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} B",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.#} GB"),
    };

    private static void Write(Utf8JsonWriter json, ContextReport report)
    {
        var build = report.Build;
        json.WriteStartObject();
        json.Text("dockerfile", report.Dockerfile);
        Optional(json, "context", report.Context);
        Optional(json, "target", build.Target);
        Map(json, "buildArgs", build.BuildArguments);
        Optional(json, "source", build.Kind == BuildInvocationKind.Declared ? $"{report.Source}:{build.Line}" : null);
        json.WriteString("kind", KindOf(build.Kind));
        Optional(json, "reason", build.Reason.Length == 0 ? null : build.Reason);
        json.WriteStartArray("platforms");
        foreach (var platform in build.Platforms) json.TextValue(platform);
        json.WriteEndArray();
        Map(json, "contexts", build.Contexts);
        if (report.Bytes is { } bytes) json.WriteNumber("bytes", bytes);
        else json.WriteNull("bytes");
        WriteShares(json, report);
        json.WriteEndObject();
        json.FlushWhenFull();
    }

    private static void WriteShares(Utf8JsonWriter json, ContextReport report)
    {
        json.WriteNumber("ignoredBytes", report.IgnoredBytes);
        Optional(json, "dockerignore", report.IgnoreFile);
        json.WriteStartArray("folders");
        foreach (var share in report.Shares)
        {
            json.WriteStartObject();
            json.Text("folder", share.Folder);
            json.WriteNumber("bytes", share.Bytes);
            json.WriteNumber("files", share.Files);
            json.WriteNumber("ignoredBytes", share.IgnoredBytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string KindOf(BuildInvocationKind kind) => kind switch
    {
        BuildInvocationKind.Declared => "declared",
        BuildInvocationKind.Inferred => "inferred",
        _ => "unknown",
    };

    private static void Map(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string?> values)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values) Optional(json, key, value);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.Text(name, value);
    }
}
