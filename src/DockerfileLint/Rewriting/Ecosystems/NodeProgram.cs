using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A program that a command calls, through scripts of package.json, npx and wrappers or not.</summary>
/// <param name="Name">The program; empty where it isn't known.</param>
/// <param name="Words">What comes after it, as far as it is known.</param>
/// <param name="Command">The command.</param>
internal sealed record NodeProgram(string Name, IReadOnlyList<string> Words, ShellCommand Command)
{
    // Programs of packages with other names.
    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["astro"] = "astro",
        ["babel-node"] = "@babel/node",
        ["dotenv"] = "dotenv-cli",
        ["medusa"] = "@medusajs/medusa",
        ["nest"] = "@nestjs/cli",
        ["ng"] = "@angular/cli",
        ["pm2-runtime"] = "pm2",
        ["remix-serve"] = "@remix-run/serve",
        ["react-router-serve"] = "@react-router/serve",
        ["sequelize"] = "sequelize-cli",
        ["strapi"] = "@strapi/strapi",
        ["tsc"] = "typescript",
        ["vue-cli-service"] = "@vue/cli-service",
    };

    private static readonly string[] Wrappers = ["cross-env", "cross-env-shell", "env-cmd", "dotenv"];

    // Options of Node.js whose value is the next word.
    private static readonly HashSet<string> Valued = new(StringComparer.Ordinal)
    {
        "-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions", "--env-file",
        "--title", "--icu-data-dir", "--max-old-space-size", "--stack-size",
    };

    /// <summary>The file that Node.js starts, as it is written; null where none is known.</summary>
    public string? File
    {
        get
        {
            for (var i = 0; i < Words.Count; i++)
            {
                if (Valued.Contains(Words[i])) i++;
                else if (Words[i].Length > 0 && Words[i][0] != '-') return Words[i];
            }

            return null;
        }
    }

    /// <summary>The package that has the program.</summary>
    public string Package => Packages.TryGetValue(Name, out var package) ? package : Name;

    /// <summary>Why it is for development alone, a clause; null where it isn't.</summary>
    public string? WhyDevelopment
    {
        get
        {
            var first = Words.FirstOrDefault(static word => !word.StartsWith("-", StringComparison.Ordinal)) ?? "";
            var isServer = Name switch
            {
                "nodemon" or "ts-node-dev" or "webpack-dev-server" or "browser-sync" or "live-server" or "parcel" =>
                true,
                "vite" => first is "" or "dev" or "serve",
                "react-scripts" or "gulp" or "grunt" => true,
                "ng" or "webpack" or "vue-cli-service" => first is "serve",
                "next" or "nuxt" or "nuxi" or "astro" or "remix" or "gatsby" => first is "" or "dev" or "develop",
                "nest" => first is "start",
                _ => false,
            };
            return isServer
                ? $"it starts '{(Name is "nodemon" ? Name : $"{Name} {first}".Trim())}', which is for development"
                : null;
        }
    }

    /// <summary>The programs that a command calls in the end.</summary>
    public static IEnumerable<NodeProgram> Of(ShellCommand command, NodeManifest? manifest, int depth = 0)
    {
        var words = command.Arguments.Select(static word => word.Value ?? "").ToList();
        if (NodeInstaller.Of(command) is not { } installer)
            return command.Name is { } name ? [Unwrap(name, words, command)] : [new NodeProgram("", words, command)];
        var operands = words.Where(static word => !word.StartsWith("-", StringComparison.Ordinal)).ToList();
        if (operands.Count == 0) return [new NodeProgram(command.Name ?? "", words, command)];
        if (operands[0] is "exec" or "dlx" or "x")
            return [Unwrap(operands.ElementAtOrDefault(1) ?? "", operands.Skip(2).ToList(), command)];
        var script = operands[0] is "run" or "run-script" ? operands.ElementAtOrDefault(1) ?? ""
            : operands[0] is "start" or "test" or "build" || installer is not Npm ? operands[0]
            : "";
        if (manifest is null
            || depth >= RewriteLimits.PackageScriptDepth
            || !manifest.Scripts.TryGetValue(script, out var text))
            return installer is not Npm && script.Length > 0 && operands[0] is not ("run" or "run-script")
                ? [Unwrap(script, operands.Skip(1).ToList(), command)]
                : [new NodeProgram(command.Name ?? "", words, command)];
        return Before(manifest, script).Append(text).SelectMany(one => Of(one, manifest, depth + 1));
    }

    /// <summary>The programs that a text of a shell calls in the end.</summary>
    public static IEnumerable<NodeProgram> Of(string script, NodeManifest manifest, int depth = 0)
    {
        var source = SourceText.From(script, "package.json");
        var parsed = ShellScript.Parse(new LogicalText(source, new TextSpan(0, source.Length)), ShellKind.Posix,
            default);
        return parsed.Commands.Where(static command => command.Program is not null)
            .SelectMany(command => Of(command, manifest, depth));
    }

    private static IEnumerable<string> Before(NodeManifest manifest, string script)
    {
        if (manifest.Scripts.TryGetValue("pre" + script, out var before)) yield return before;
        if (manifest.Scripts.TryGetValue("post" + script, out var after)) yield return after;
    }

    private static NodeProgram Unwrap(string name, List<string> words, ShellCommand command)
    {
        while (name is "npx" or "pnpx" || Array.IndexOf(Wrappers, name) >= 0)
        {
            var next = words.FindIndex(static word =>
                word.Length > 0 && word[0] != '-' && word.IndexOf('=') < 0);
            if (next < 0) break;
            name = words[next].Split('/').Last();
            words = words.Skip(next + 1).ToList();
        }

        var at = name.IndexOf('@', Math.Min(1, name.Length));
        return new NodeProgram(at > 0 ? name.Substring(0, at) : name, words, command);
    }
}
