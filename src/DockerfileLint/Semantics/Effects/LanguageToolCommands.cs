using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>What the tools of languages leave in their caches, as their entries in Packages say.</summary>
internal static class LanguageToolCommands
{
    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        foreach (var tool in LanguageTools.All)
            foreach (var program in tool.Programs) table[program] = (command, sink) => Add(tool, command, sink);
    }

    private static void Add(LanguageTool tool, ShellCommand command, EffectSink sink)
    {
        switch (tool.Read(command))
        {
            case CacheUse.Fetch:
                // pipx hands its settings on to pip.
                if (tool is Pipx && sink.Variable("PIP_NO_CACHE_DIR") is { Length: > 0 }) return;
                var places = Resolve(tool.Places, sink);
                if (!places.IsEmpty) sink.AddWriteToAny(places, tool.CacheName);
                break;
            case CacheUse.Clean:
                foreach (var place in Resolve(tool.Places, sink)) sink.AddDelete(place, tool.CacheName);
                break;
        }
    }

    /// <summary>The folders as far as they are known; empty where a variable that is not known decides the first one.</summary>
    private static ImmutableArray<string> Resolve(ImmutableArray<CachePlace> places, EffectSink sink)
    {
        var found = ImmutableArray.CreateBuilder<string>(places.Length);
        foreach (var place in places)
        {
            var standard = place.Path[0] == '~' ? sink.Home is { } home ? home + place.Path.Substring(1) : null : place.Path;
            var path = standard;
            if (place.Variable is { } variable && sink.Place(variable, "") is not "")
                path = sink.Place(variable, "") is { } folder ? place.Below.Length == 0 ? folder : ImagePaths.Resolve(folder, place.Below) : null;
            if (path is not null) found.Add(path);
            else if (found.Count == 0) return ImmutableArray<string>.Empty;
        }

        return found.ToImmutable();
    }
}
