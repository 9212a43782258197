using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting;

/// <summary>A folder that has no Dockerfile yet.</summary>
/// <param name="model">The model of an empty Dockerfile with the folder as its context.</param>
/// <param name="options">What is wished.</param>
internal sealed class InitSite(BuildModel model, RewriteOptions options)
{
    private readonly Dictionary<SourceLanguage, ProjectSources> sources = [];
    private readonly List<RewriteQuestion> questions = [];

    /// <summary>The model of an empty Dockerfile with the folder as its context.</summary>
    public BuildModel Model => model;

    /// <summary>The files of the folder, sorted by their paths.</summary>
    public ImmutableArray<ContextEntry> Files { get; } =
        model.ContextUsage.Available ?? ImmutableArray<ContextEntry>.Empty;

    /// <summary>What has to be answered first.</summary>
    public IReadOnlyList<RewriteQuestion> Questions => questions;

    /// <summary>Why nothing is written; null where something is.</summary>
    public RewriteRefusal? Refusal { get; private set; }

    /// <summary>Whether a file or folder exists.</summary>
    public bool Exists(string path) => model.Context.Exists(path) == true;

    /// <summary>The text of a file; null where it isn't there, or can't be read.</summary>
    public SourceText? Read(string path) => model.Context.Read(path);

    /// <summary>The files in a folder and below it.</summary>
    public IEnumerable<string> FilesIn(string folder)
    {
        var below = folder.Length == 0 ? "" : folder + "/";
        for (var i = ContextFiles.FirstFrom(Files, below); i < Files.Length; i++)
        {
            if (!Files[i].Path.StartsWith(below, StringComparison.Ordinal)) yield break;
            yield return Files[i].Path;
        }
    }

    /// <summary>The source files of a language.</summary>
    public ProjectSources Sources(SourceLanguage language)
    {
        if (!sources.TryGetValue(language, out var found))
            sources[language] = found = ProjectSources.Of(model, language);
        return found;
    }

    /// <summary>The answer to a question; null where it wasn't given.</summary>
    public string? Answer(string key) => options.Answers.TryGetValue(key, out var answer) ? answer : null;

    /// <summary>One of several; without an answer it is asked which, and the result is null.</summary>
    public string? Choose(string key, string text, IReadOnlyCollection<string> choices, Evidence? evidence)
    {
        if (choices.Count == 1) return choices.First();
        if (Answer(key) is { } answer
            && choices.FirstOrDefault(one => one.Equals(answer, StringComparison.OrdinalIgnoreCase)) is { } chosen)
            return chosen;
        if (choices.Count > 0) questions.Add(new RewriteQuestion(key, text, [.. choices], evidence));
        return null;
    }

    /// <summary>What a person says; without an answer it is asked for, and the result is null.</summary>
    public string? Ask(string key, string text, Evidence? evidence)
    {
        if (Answer(key) is { Length: > 0 } answer) return answer;
        questions.Add(new RewriteQuestion(key, text, [], evidence));
        return null;
    }

    /// <summary>Says why nothing can be written; there is no sketch then.</summary>
    public ProjectSketch? Refuse(string reason, Evidence? evidence = null)
    {
        Refusal ??= new RewriteRefusal(reason, evidence);
        return null;
    }
}
