using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What a setup.py says of a project, as far as its strings do.</summary>
internal sealed class PythonSetup
{
    private static readonly string[] Builders = ["Extension(", "ext_modules", "cffi_modules", "cythonize("];

    private static readonly Regex Script = new(
        @"^\s*(?<name>[\w.-]+)\s*=\s*[A-Za-z_][\w.]*\s*:\s*[A-Za-z_][\w.]*\s*$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private readonly SourceFile file;

    private PythonSetup(SourceFile file)
    {
        this.file = file;
        Requirements = file.Code.Contains("install_requires", StringComparison.Ordinal)
            ? ListAt(file.Code.IndexOf("install_requires", StringComparison.Ordinal) + "install_requires".Length)
            : [];
        if (Requirements is null)
            RequirementsFile = file.Literals.Select(static one => one.Value).FirstOrDefault(IsFile);
        IsNative = Builders.Any(word => file.Code.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The packages that it asks for; null where they aren't strings.</summary>
    public IReadOnlyList<string>? Requirements { get; }

    /// <summary>The file from which it reads them; null where it names none.</summary>
    public string? RequirementsFile { get; }

    /// <summary>Whether it has parts in C.</summary>
    public bool IsNative { get; }

    /// <summary>The libraries that these are linked to; null for one that a string doesn't say.</summary>
    public IEnumerable<(string? Name, Evidence Evidence)> Libraries
    {
        get
        {
            const string Word = "libraries";
            for (var i = file.Code.IndexOf(Word, StringComparison.Ordinal); i >= 0;
                i = file.Code.IndexOf(Word, i + 1, StringComparison.Ordinal))
            {
                var evidence = Evidence.At(file.Text, i);
                if (ListAt(i + Word.Length) is not { } names) yield return (null, evidence);
                else foreach (var name in names) yield return (name, evidence);
            }
        }
    }

    /// <summary>
    /// The programs that installing it makes, as strings such as <c>name=package.module:main</c> name them.
    /// </summary>
    public IEnumerable<string> Scripts =>
        file.Code.Contains("entry_points", StringComparison.Ordinal)
            && file.Literals.Any(static one => one.Value == "console_scripts")
            ? file.Literals.Select(static one => Script.Match(one.Value)).Where(static match => match.Success)
                .Select(static match => match.Groups["name"].Value)
            : [];

    /// <summary>Reads a setup.py.</summary>
    public static PythonSetup Read(SourceText text) => new(SourceFile.Read(text, SourceLanguage.Python));

    /// <summary>The packages below <c>install_requires</c> of a setup.cfg.</summary>
    public static IEnumerable<string> Required(SourceText? text)
    {
        var isList = false;
        foreach (var line in text?.Text.Split('\n') ?? [])
        {
            var word = line.Trim();
            if (line.StartsWith("install_requires", StringComparison.Ordinal))
            {
                isList = true;
                word = word.Substring(word.IndexOf('=') + 1).Trim();
            }
            else if (word.Length > 0 && !char.IsWhiteSpace(line[0])) isList = false;

            if (isList && word.Length > 0 && word[0] != '#') yield return word;
        }
    }

    /// <summary>The file that a pyproject.toml names for the dependencies; null for none.</summary>
    public static string? RequirementsOf(SourceText? text)
    {
        foreach (var line in text?.Text.Split('\n') ?? [])
        {
            if (!line.StartsWith("dependencies", StringComparison.Ordinal)
                || !line.Contains("file", StringComparison.Ordinal)) continue;
            if (line.Split('"', '\'').FirstOrDefault(IsFile) is { } name) return name;
        }

        return null;
    }

    private static bool IsFile(string text) =>
        text.EndsWith(".txt", StringComparison.Ordinal) && text.Contains("require", StringComparison.Ordinal);

    /// <summary>The strings of a list after an equals sign or colon; null for something else.</summary>
    private List<string>? ListAt(int position)
    {
        var start = position;
        while (start < file.Code.Length && (char.IsWhiteSpace(file.Code[start]) || file.Code[start] is '=' or ':'
            or '"' or '\'')) start++;
        if (start >= file.Code.Length || file.Code[start] is not ('[' or '(')) return null;
        var end = file.Code.IndexOf(file.Code[start] == '[' ? ']' : ')', start);
        if (end < 0) return null;
        var code = file.Code.Substring(start + 1, end - start - 1);
        if (code.Any(static c => char.IsLetter(c) || c is '*' or '+')) return null;
        return file.Literals.Where(one => one.Start > start && one.Start < end)
            .Select(static one => one.Value).ToList();
    }
}
