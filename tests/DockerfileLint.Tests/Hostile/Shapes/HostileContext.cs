using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>The build context of a hostile input, which answers in constant time: what is counted is the linter's work.</summary>
internal sealed class HostileContext : IBuildContext
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal) { "" };

    public HostileContext(HostileInput input)
    {
        foreach (var (path, text) in input.Files)
        {
            texts[path] = text;
            var folder = path;
            while (folder.LastIndexOf('/') is var end and > 0 && folders.Add(path[..end])) folder = path[..end];
        }

        var sizes = texts.Select(file => new ContextEntry(file.Key, Encoding.UTF8.GetByteCount(file.Value)));
        Entries = [.. sizes.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
        HasDockerIgnore = input.DockerIgnore is not null;
        DockerIgnore = SourceText.From(input.DockerIgnore ?? "", ".dockerignore");
    }

    public ImmutableArray<ContextEntry>? Entries { get; }

    public SourceText? DockerIgnore { get; }

    public bool? HasDockerIgnore { get; }

    public string? DockerfilePath => "Dockerfile";

    public bool? Exists(string path) => texts.ContainsKey(path) || folders.Contains(path);

    public SourceText? Read(string path) => texts.TryGetValue(path, out var text) ? SourceText.From(text, path) : null;
}
