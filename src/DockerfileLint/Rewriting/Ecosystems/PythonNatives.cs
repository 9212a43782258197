using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The parts in C that a project of Python compiles itself, and what they are linked to.</summary>
internal sealed class PythonNatives(ShrinkSite site, SplitDraft draft)
{
    private static readonly ISet<string> None = new HashSet<string>(StringComparer.Ordinal);

    private readonly CBuild build = new(site);

    /// <summary>The names of files that the build or the context has.</summary>
    public static ISet<string> Own(ShrinkSite site) => new HashSet<string>(
        site.Model.ContextUsage.Available!.Value.Select(static entry => entry.Path)
            .Where(static path => path.Contains(".so", StringComparison.Ordinal))
            .Concat(new CBuild(site).Files(None).Select(static file => file.Path))
            .Concat(new CBuild(site).Makefiles().SelectMany(static one => one.File.Outputs())).Select(ImagePaths.Name),
        StringComparer.Ordinal);

    /// <summary>Says what is copied and needed.</summary>
    public void Add()
    {
        if (build.FindInstall() is var (run, _))
            draft.Refuse("it isn't known what a build installs", Evidence.At(run.Syntax));
        foreach (var file in BuiltFiles.AtEnd(site, build.Files(None))) draft.Copy(file.Path, file.Evidence);
        foreach (var (word, of, _) in build.Words()) AddLibrary(word, Evidence.At(of.Syntax));
        foreach (var (of, _, makefile, _) in build.Makefiles())
            foreach (var word in makefile.Text.Text.Split(' ', '\t', '\n', '\r'))
                AddLibrary(word, Evidence.At(of.Syntax));
        foreach (var (name, evidence) in PythonFacts.Of(site).Requirements.Linked)
        {
            if (name is not null) LinkedLibraries.Add(draft, name, evidence, None, site.Image);
            else draft.Refuse("it isn't known to which libraries its parts in C are linked", evidence);
        }
    }

    private void AddLibrary(string word, Evidence evidence)
    {
        if (word.StartsWith("-l", StringComparison.Ordinal) && word.Length > 2 && word.IndexOf('$') < 0)
            LinkedLibraries.Add(draft, word.Substring(2), evidence, None, site.Image);
    }
}
