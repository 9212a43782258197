using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Leaves the development groups of poetry and uv out where no source loads a package of theirs.</summary>
internal sealed class PythonGroups(ShrinkSite site, SplitDraft draft, PythonFacts facts)
{
    /// <summary>Adds the option to the commands that install.</summary>
    public void Omit()
    {
        foreach (var (run, command) in facts.Installs)
        {
            if (Tools.Find(command) is not PythonProject installer
                || installer.FindInstall(command) is not { } verb
                || ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), installer.Manifest) is not { } path
                || site.ReadAt(path) is not { } manifest
                || !installer.NamesDevelopment(manifest.Text)
                || IsLoaded(manifest)
                || IsOld())
                continue;
            draft.Replace(new TextSpan(verb.Span.End, 0), " " + installer.OmitDevelopment);
            draft.Step(
                "Install the packages without the development groups", "no source loads one of them",
                Evidence.At(run.Syntax));
        }
    }

    /// <summary>Poetry before 1.2 has another option.</summary>
    private bool IsOld() =>
        site.Model.Syntax.Source.Text is var text
            && (text.Contains("1.1.", StringComparison.Ordinal) || text.Contains("1.0.", StringComparison.Ordinal));

    private bool IsLoaded(SourceText manifest)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isGroup = false;
        foreach (var line in manifest.Text.Split('\n'))
        {
            var word = line.Trim();
            if (word.StartsWith("[", StringComparison.Ordinal))
                isGroup = word.Contains("dev", StringComparison.Ordinal)
                    || word.Contains("group", StringComparison.Ordinal);
            else if (isGroup && word.Length > 0)
                foreach (var part in word.Split('"', '=', ',', '[', ']', '>', '<', '~').Take(4))
                    names.Add(part.Trim().Replace('-', '_').ToLowerInvariant());
        }

        names.Remove("");
        var found = site.Sources(SourceLanguage.Python);
        return !found.IsComplete || names.Any(name => found.Find("import " + name, "from " + name) is not null);
    }
}
