using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// Files that a build writes and a server of Node.js serves. On request, nginx serves them on the same port, with the
/// same addresses and redirects; it has other headers (ETag, Content-Disposition, Server), lines in its log and a page
/// of its own for what it doesn't find, and lists no folders. Source: serve 14, http-server 14 and Vite 5, run.
/// </summary>
/// <param name="Server">The server.</param>
/// <param name="Folder">What it serves.</param>
/// <param name="Port">Its port.</param>
internal sealed record NodeServedSite(string Server, string Folder, int Port)
{
    private const string Answer = "nginx";
    private const string Settings = "/tmp/default.conf";
    private const string Root = "/usr/share/nginx/html";

    private static readonly HashSet<string> Ports = new(StringComparer.Ordinal) { "-l", "--listen", "-p", "--port" };

    // Other options change what is served, or how.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "-s", "--single", "-n", "--no-clipboard", "-L", "--no-request-logging", "--host", "-y",
    };

    /// <summary>The image that serves it.</summary>
    public static LeanBase Base { get; } = new(
        "nginxinc/nginx-unprivileged:stable-alpine-slim", RewriteTarget.Alpine,
        BaseParts.Accounts | BaseParts.TemporaryFolder | BaseParts.CLibrary | BaseParts.Shell)
    {
        OtherUser = "101",
        Users = ["root", "nobody", "nginx"],
    };

    /// <summary>The site, where it is asked for; null elsewhere.</summary>
    public static NodeServedSite? Of(ShrinkSite site, NodeFacts facts) =>
        site.Answer("server") == Answer && site.Start is { WhyShell: null } && facts.Builds.Count > 0
            && facts.Starts is [{ Command.Assignments.IsEmpty: true } program] ? Read(site, facts, program) : null;

    /// <summary>Says what the final stage gets, or refuses.</summary>
    public void Describe(ShrinkSite site, SplitDraft draft)
    {
        var evidence = Evidence.At(site.Start!.Instruction);
        if (Port < 1024) draft.Refuse("only root may listen to a port below 1024", evidence);
        draft.Ladder = [Base];
        draft.Copy(Folder, evidence, Root);
        draft.BuildLines.Add($"RUN echo '{Configuration()}' > {Settings}");
        draft.Copy(Settings, evidence, "/etc/nginx/conf.d/default.conf");
        draft.Start = site.Start with { Words = ["nginx", "-g", "daemon off;"] };
        draft.Step($"Let nginx serve the files instead of {Server}", "it was asked for", evidence);
    }

    private string Configuration() =>
        $"server {{ listen {Port}; root {Root}; absolute_redirect off; " + Server switch
        {
            // The address as it was asked for: the fallback is a request of nginx's own.
            "serve" => "if ($request_uri ~ ^(/[^?]*)[.]html([?]|$)) { return 301 $1; } "
                + "if ($request_uri ~ ^/index([?]|$)) { return 301 /; } "
                + "if ($request_uri ~ ^(/[^?]+)/index([?]|$)) { return 301 $1; } "
                + "location / { try_files $uri /index.html;",
            "http-server" => "location / { add_header Cache-Control max-age=3600; try_files $uri $uri.html $uri/ =404;",
            _ => "location / { add_header Cache-Control no-cache; "
                + "try_files $uri $uri.html ${uri}index.html /index.html;",
        } + " } }";

    private static NodeServedSite? Read(ShrinkSite site, NodeFacts facts, NodeProgram program)
    {
        var words = program.Words.ToList();
        var usual = program.Name switch
        {
            "serve" => 3000,
            "http-server" => 8080,
            "vite" when words is ["preview", ..] => 4173,
            _ => 0,
        };
        // Otherwise, it answers for a page with a slash at its end, too.
        if (program.Name == "serve" && !words.Exists(static word => word is "-s" or "--single")) return null;
        if (usual == 0 || site.Stage.FinalState.GetValue("PORT") is not null) return null;
        // Its settings may name another path, port or host.
        if (usual == 4173 && NodeOutputs.ViteConfigurations.Any(name => facts.Read(site, name) is { } text
            && (text.Contains("base", StringComparison.Ordinal) || text.Contains("preview", StringComparison.Ordinal)
                || text.Contains("server", StringComparison.Ordinal))))
            return null;
        var folder = usual == 4173 ? NodeOutputs.FolderOf(site, facts, "vite") : null;
        int? port = usual;
        for (var i = usual == 4173 ? 1 : 0; i < words.Count; i++)
        {
            var option = words[i].Split('=')[0];
            if (Ports.Contains(option))
                port = Number(option.Length < words[i].Length ? words[i].Substring(option.Length + 1)
                    : words.ElementAtOrDefault(++i));
            else if (words[i] == "0.0.0.0" || Known.Contains(option)) continue;
            else if (folder is null && words[i].Length > 0 && words[i][0] != '-') folder = words[i];
            else return null;
        }

        return port is { } number && folder is not null
            && ImagePaths.Resolve(site.WorkingDirectory, folder) is { } path && path != site.WorkingDirectory
                ? new NodeServedSite(program.Name, path, number)
                : null;
    }

    private static int? Number(string? text) =>
        int.TryParse((text ?? "").Split(':').Last(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
