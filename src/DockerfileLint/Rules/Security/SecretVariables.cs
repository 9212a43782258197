using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>The variables of a file, and the values of those whose names say that they are secrets.</summary>
internal sealed class SecretVariables
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> areHarmless = new(StringComparer.Ordinal);

    public SecretVariables(BuildModel model)
    {
        foreach (var instruction in model.Preamble.Concat(model.Stages.SelectMany(static one => one.Instructions)))
        {
            if (instruction is EnvSyntax env)
                foreach (var pair in env.Pairs) Add(pair, env, model);
            if (instruction is ArgSyntax arg)
                foreach (var pair in arg.Declarations) Add(pair, arg, model);
        }
    }

    /// <summary>
    /// Whether it is the key of an entry in a list of settings of .NET, which also has a value:
    /// <c>Filters__0__Key</c> and <c>Filters__0__Value</c>.
    /// </summary>
    public bool IsSetting(string name)
    {
        const string End = "__Key";
        return name.EndsWith(End, StringComparison.OrdinalIgnoreCase)
            && names.Contains(name.Substring(0, name.Length - End.Length) + "__Value");
    }

    /// <summary>Whether a variable has a value somewhere, and none of its values can be a secret.</summary>
    public bool AreHarmless(string name) => areHarmless.TryGetValue(name, out var harmless) && harmless;

    private void Add(KeyValueSyntax pair, InstructionSyntax instruction, BuildModel model)
    {
        var name = pair.Key.Text;
        names.Add(name);
        if (pair.Value is not { } word || !SecretNames.Names(name)) return;
        if (model.Expand(word, instruction).Value is not { Length: > 0 } value) return;
        areHarmless[name] = SecretNames.IsHarmless(name, value)
            && (!areHarmless.TryGetValue(name, out var known) || known);
    }
}
