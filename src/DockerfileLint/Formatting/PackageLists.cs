using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Formatting;

/// <summary>Finds the lists of packages whose order means nothing.</summary>
internal static class PackageLists
{
    private static readonly char[] NameEnds = ['=', '@', ':', '<', '>', '~'];

    private static readonly ImmutableArray<PackageManager> Managers = ImmutableArray.Create<PackageManager>(
        Apt.Instance, Apk.Instance, Dnf.Instance, Yum.Instance, Microdnf.Instance, Tdnf.Instance, Zypper.Instance);

    /// <summary>The lists of a script, in order.</summary>
    public static IEnumerable<PackageList> Of(ShellScript script)
    {
        foreach (var command in script.Commands)
        {
            // What is in quotes is a word to this script.
            if (command.Script != script.Text || (command.Place & ShellPlace.InnerScript) != 0) continue;
            if (Find(command) is { } list) yield return list;
        }
    }

    /// <summary>The order of packages: by name, without regard to case, then as they are written.</summary>
    public static int Compare(string left, string right)
    {
        var names = string.Compare(NameOf(left), NameOf(right), StringComparison.OrdinalIgnoreCase);
        return names != 0 ? names : string.CompareOrdinal(left, right);
    }

    private static string NameOf(string package)
    {
        var end = package.IndexOfAny(NameEnds, 1);
        return end < 0 ? package : package.Substring(0, end);
    }

    private static PackageList? Find(ShellCommand command)
    {
        // A wrapper such as xargs adds words.
        if (Tools.ReadPackages(command) is not { Action: PackageAction.Install, Verb: { } verb } read
            || !Managers.Contains(read.Manager)
            || verb.Value is not ("install" or "add" or "in")
            || read.Packages.Length < 2
            || command.Wrappers.Any(static word => word.Value != "sudo")
            || (command.Place & ShellPlace.Substitution) != 0
            || IsGlued(read.Packages[read.Packages.Length - 1]))
            return null;
        var arguments = command.Arguments;
        var first = arguments.IndexOf(read.Packages[0]);
        if (first < 1 || first + read.Packages.Length > arguments.Length) return null;
        if (arguments[first - 1].Value is not { } before || before[0] == '-' && !PackageOptions.IsComplete(before))
            return null;
        for (var i = 0; i < read.Packages.Length; i++)
        {
            if (arguments[first + i] != read.Packages[i] || !IsPlain(read.Packages[i])) return null;
            // The next command, where the operator before it was forgotten.
            if (read.Packages[i].Value == command.Name) return null;
            if (!IsSpaceBetween(arguments[first + i - 1], arguments[first + i])) return null;
        }

        return new PackageList(command, arguments[first - 1], read.Packages);
    }

    /// <summary>Whether something follows a word without a space; a semicolon may, before one.</summary>
    private static bool IsGlued(ShellWord word)
    {
        var end = word.Range.End;
        if (end >= word.Script.Length || word.Script[end] is ' ' or '\t' or '\n' or '\r') return false;
        return word.Script[end] != ';'
            || end + 1 < word.Script.Length && word.Script[end + 1] is not (' ' or '\t' or '\n' or '\r');
    }

    /// <summary>Whether a word is a name, with a version or not: no path, no sign that removes, no expansion.</summary>
    private static bool IsPlain(ShellWord word)
    {
        if (word.IsQuoted || word.IsGlob || word.Value is not { } text) return false;
        if (text.Length != word.Range.Length) return false;
        foreach (var c in text)
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
                && "+-._:=@~".IndexOf(c) < 0)
                return false;
        return text[0] is not ('-' or '=' or '~') && text[text.Length - 1] != '-';
    }

    private static bool IsSpaceBetween(ShellWord left, ShellWord right)
    {
        for (var i = left.Range.End; i < right.Range.Start; i++)
            if (left.Script[i] is not (' ' or '\t')) return false;
        return right.Range.Start > left.Range.End;
    }
}
