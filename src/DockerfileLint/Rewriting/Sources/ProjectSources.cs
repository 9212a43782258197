using System;
using System.Collections.Generic;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>The source files of one language that the build gets, read once.</summary>
internal sealed class ProjectSources
{
    private static readonly string[] Tests = ["test/", "tests/", "spec/", "__tests__/", "testdata/", "node_modules/"];

    private readonly List<SourceFile> files = [];

    private ProjectSources()
    {
    }

    /// <summary>The files, in the order of their paths.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>Whether all of them were read; where not, nothing follows from what isn't found.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The files of a language that no .dockerignore leaves out, without tests.</summary>
    public static ProjectSources Of(BuildModel model, SourceLanguage language)
    {
        var sources = new ProjectSources();
        if (model.ContextUsage.Available is not { } entries)
        {
            sources.IsComplete = false;
            return sources;
        }

        long bytes = 0;
        foreach (var entry in entries)
        {
            if (!language.Has(entry.Path) || IsTest(entry.Path)) continue;
            bytes += entry.Size;
            if (bytes > RewriteLimits.SourceBytes || sources.files.Count >= RewriteLimits.SourceFiles)
            {
                sources.IsComplete = false;
                break;
            }

            model.ThrowIfCancelled();
            if (model.Context.Read(entry.Path) is { } text) sources.files.Add(SourceFile.Read(text, language));
            else sources.IsComplete = false;
        }

        return sources;
    }

    /// <summary>The first place where one of them has a word in its code.</summary>
    public Evidence? Find(params string[] words)
    {
        foreach (var word in words)
            foreach (var file in files)
                if (file.Find(word) is { } found) return found;
        return null;
    }

    /// <summary>The first string that fulfils a condition.</summary>
    public Evidence? FindLiteral(Func<string, bool> condition)
    {
        foreach (var file in files)
            foreach (var literal in file.Literals)
                if (condition(literal.Value)) return Evidence.At(file.Text, literal.Start);
        return null;
    }

    private static bool IsTest(string path)
    {
        foreach (var folder in Tests)
            if (path.StartsWith(folder, StringComparison.Ordinal)
                || path.IndexOf("/" + folder, StringComparison.Ordinal) >= 0)
                return true;
        return path.EndsWith("_test.go", StringComparison.Ordinal);
    }
}
