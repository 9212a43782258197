using System;
using System.Collections.Generic;
using System.Collections.Immutable;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.IO;
using System.Linq;
using System.Reflection;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Rules of third parties: public classes derived from <see cref="Rule"/> with a public constructor without parameters.
/// </summary>
public static class RuleAssembly
{
    private static readonly Assembly Core = typeof(Rule).Assembly;
    private static readonly char[] LineEnds = ['\r', '\n'];

    // Hosts such as MSBuild load the core outside the default context: without this a rule would bring a core of its
    // own, whose rules are others.
    static RuleAssembly() => AppDomain.CurrentDomain.AssemblyResolve += static (_, asked) =>
        new AssemblyName(asked.Name).Name == Core.GetName().Name ? Core : null;

    /// <summary>
    /// The rules of this library and those of assemblies. Their code runs in this process with this user's rights.
    /// </summary>
    /// <exception cref="InputException">
    /// An assembly can't be loaded or contains no rule, or a rule has an invalid ID or name or that of another rule.
    /// </exception>
#if NET
    [RequiresUnreferencedCode("The assembly is not known when the program is trimmed.")]
#endif
    public static RuleCatalog CreateCatalog(IEnumerable<string> paths)
    {
        if (paths is null) throw new ArgumentNullException(nameof(paths));
        var catalog = RuleCatalog.BuiltIn;
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            var rules = Load(path);
            try
            {
                catalog = new RuleCatalog(catalog.Rules.AddRange(rules));
            }
            catch (ArgumentException exception)
            {
                throw new InputException($"{path}: {Problem(exception)}", exception);
            }

            if (rules.FirstOrDefault(static rule => LinterRules.Find(rule.Descriptor.Name) is not null) is { } taken)
                throw new InputException(
                    $"{path}: {taken.GetType().FullName}: the name '{taken.Descriptor.Name}' is reserved");
        }

        return catalog;
    }

    /// <summary>The rules of an assembly. Its code runs in this process with this user's rights.</summary>
    /// <exception cref="InputException">It can't be loaded or contains no rule.</exception>
#if NET
    [RequiresUnreferencedCode("The assembly is not known when the program is trimmed.")]
#endif
    public static ImmutableArray<Rule> Load(string path)
    {
        if (Missing(path) is { } missing) throw new InputException($"{path}: rules can't be loaded: {missing}");
        try
        {
            var rules = Types(path).Select(type => (Rule)Activator.CreateInstance(type)!).ToImmutableArray();
            return rules.IsEmpty ? throw new InputException($"{path}: contains no public rule") : rules;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or BadImageFormatException
                or TypeLoadException or ReflectionTypeLoadException or TargetInvocationException
                or MissingMemberException)
        {
            var lines = MessageOf(exception.InnerException ?? exception)
                .Split(LineEnds, StringSplitOptions.RemoveEmptyEntries);
            throw new InputException($"{path}: rules can't be loaded: {string.Join(" ", lines).Trim()}", exception);
        }
    }

    // That of .NET speaks of an "IL format".
    private static string MessageOf(Exception exception) =>
        exception is BadImageFormatException ? "it isn't a .NET assembly" : exception.Message;

    /// <summary>Why there is nothing to load; null for a file.</summary>
    private static string? Missing(string path) => FileKinds.Of(path) switch
    {
        FileKind.Missing => "file not found",
        FileKind.Folder => "it is a folder",
        FileKind.Special => "it is not a regular file",
        _ => null,
    };

    // The message of an ArgumentException ends with the parameter, which tells a user nothing.
    private static string Problem(ArgumentException exception)
    {
        var end = exception.Message.LastIndexOf(
            exception.Message.IndexOf('\n') < 0 ? " (Parameter" : "\n", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message.Substring(0, end)).Trim();
    }

#if NET
    [RequiresUnreferencedCode("The assembly is not known when the program is trimmed.")]
#endif
    private static IEnumerable<Type> Types(string path) => Assembly.LoadFrom(Path.GetFullPath(path)).GetExportedTypes()
        .Where(type => typeof(Rule).IsAssignableFrom(type) && !type.IsAbstract
            && type.GetConstructor(Type.EmptyTypes) is not null);
}
