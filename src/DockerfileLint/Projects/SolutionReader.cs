using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Projects;

/// <summary>Reads which projects a solution of the build context contains.</summary>
internal static class SolutionReader
{
    // Projects of other kinds, such as those for C++ or of shared files, are restored in other ways.
    private static readonly string[] Kinds = [".csproj", ".fsproj", ".vbproj", ".dcproj", ".sqlproj"];

    /// <summary>The projects as clean paths from the context root; null if the solution can't be read.</summary>
    public static ImmutableArray<string>? Read(IBuildContext context, string path)
    {
        if (context.Read(path) is not { } text) return null;
        var folder = ProjectReader.Folder(path);
        try
        {
            var named = path.EndsWith(".slnx", StringComparison.Ordinal) ? OfXml(text.Text)
                : path.EndsWith(".slnf", StringComparison.Ordinal) ? OfFilter(text.Text, ref folder)
                : OfText(text.Text);
            var found = ImmutableArray.CreateBuilder<string>();
            foreach (var name in named ?? [])
            {
                var clean = name.Replace('\\', '/');
                if (!Array.Exists(Kinds, kind => clean.EndsWith(kind, StringComparison.Ordinal))) continue;
                if (ProjectReader.Combine(folder, clean) is not { } project) return null;
                found.Add(project);
            }

            return named is null ? null : found.Distinct(StringComparer.Ordinal).ToImmutableArray();
        }
        catch (Exception fault) when (fault is XmlException or FormatException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary><c>Project("{kind}") = "Name", "path", "{id}"</c>, one a line.</summary>
    private static List<string>? OfText(string text)
    {
        if (!text.Contains("Microsoft Visual Studio Solution File", StringComparison.Ordinal)) return null;
        var found = new List<string>();
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith("Project(", StringComparison.Ordinal)) continue;
            var parts = line.Split('"');
            if (parts.Length > 5) found.Add(parts[5]);
        }

        return found;
    }

    private static List<string>? OfXml(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var found = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Depth == 0 && reader.LocalName != "Solution" || reader.Depth > Limits.ProjectDepth) return null;
            if (reader.LocalName == "Project" && reader.GetAttribute("Path") is { } path) found.Add(path);
        }

        return found;
    }

    /// <summary>A filter names a solution, and some of its projects relative to that.</summary>
    private static List<string>? OfFilter(string text, ref string folder)
    {
        if (text.Length == 0) return null;
        var quotas = new XmlDictionaryReaderQuotas
        {
            MaxDepth = Limits.GlobalJsonDepth,
            MaxStringContentLength = Limits.GlobalJsonText,
        };
        using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), quotas);
        var solution = XDocument.Load(reader).Root?.Element("solution");
        if (solution?.Element("path")?.Value.Replace('\\', '/') is not { } path
            || ProjectReader.Combine(folder, path) is not { } target)
            return null;
        folder = ProjectReader.Folder(target);
        return solution.Element("projects")?.Elements().Select(static project => project.Value).ToList();
    }
}
