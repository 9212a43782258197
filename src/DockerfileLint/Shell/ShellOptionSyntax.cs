using System;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>Which options of a program take a value as their next word.</summary>
public sealed class ShellOptionSyntax
{
    private readonly string shortValued;
    private readonly ImmutableArray<string> longValued;

    /// <summary>The options that take a value.</summary>
    /// <param name="shortValued">The letters of the short ones: <c>"ot"</c> for <c>-o</c> and <c>-t</c>.</param>
    /// <param name="longValued">The long ones, with their dashes.</param>
    public ShellOptionSyntax(string shortValued = "", params string[] longValued)
    {
        this.shortValued = shortValued ?? throw new ArgumentNullException(nameof(shortValued));
        this.longValued = ImmutableArray.Create(longValued ?? throw new ArgumentNullException(nameof(longValued)));
    }

    /// <summary>No option takes a value.</summary>
    internal static ShellOptionSyntax None { get; } = new();

    /// <summary>Whether <c>-name</c> is one option, as in Go and Java, and no cluster of letters.</summary>
    public bool IsSingleDash { get; init; }

    /// <summary>Whether the option ends where its value begins, in the next word.</summary>
    internal bool TakesNext(string option) =>
        longValued.IndexOf(option) >= 0 || option[1] != '-' && ValueIndex(option) == option.Length;

    /// <summary>
    /// Where the value begins in a cluster of short options such as <c>-xofile</c>; -1 where none takes one.
    /// </summary>
    internal int ValueIndex(string cluster)
    {
        if (IsSingleDash) return -1;
        for (var i = 1; i < cluster.Length; i++)
            if (shortValued.IndexOf(cluster[i]) >= 0) return i + 1;
        return -1;
    }
}
