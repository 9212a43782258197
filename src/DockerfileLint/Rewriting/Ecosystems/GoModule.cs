using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A go.mod: its module and what it requires.</summary>
internal sealed class GoModule
{
    // Modules with C code of their own, by their public sources.
    private static readonly string[] WithC =
    [
        "github.com/mattn/go-sqlite3", "github.com/confluentinc/confluent-kafka-go", "github.com/libgit2/git2go",
        "gocv.io/x/gocv", "github.com/uber/h3-go", "github.com/DataDog/zstd", "github.com/valyala/gozstd",
        "github.com/godror/godror", "github.com/go-gl/", "github.com/veandco/go-sdl2", "github.com/pebbe/zmq4",
        "github.com/tecbot/gorocksdb", "github.com/linxGnu/grocksdb", "github.com/google/gopacket",
        "github.com/gopacket/gopacket", "github.com/miekg/pkcs11", "github.com/h2non/bimg",
        "github.com/davidbyttow/govips", "gopkg.in/gographics/imagick", "github.com/mutecomm/go-sqlcipher",
        "github.com/wasmerio/wasmer-go", "github.com/bytecodealliance/wasmtime-go", "rogchap.com/v8go",
        "github.com/marcboeker/go-duckdb", "github.com/tursodatabase/go-libsql", "github.com/asg017/",
        "github.com/NVIDIA/go-nvml", "github.com/ianlancetaylor/cgosymbolizer",
        "github.com/coreos/go-systemd/v22/sdjournal",
    ];

    private GoModule(string name) => Name = name;

    /// <summary>The module path.</summary>
    public string Name { get; }

    /// <summary>The oldest Go that compiles it, such as <c>1.22</c>, and its line; null where none is named.</summary>
    public (string Version, int Line)? Go { get; private set; }

    /// <summary>The modules that it requires, with the line of each, from 1.</summary>
    public List<(string Path, int Line)> Requires { get; } = [];

    /// <summary>The name of the program of the module's root.</summary>
    public string Program
    {
        get
        {
            var parts = Name.Split('/');
            var last = parts[parts.Length - 1];
            return parts.Length > 1 && last.Length > 1 && last[0] == 'v' && last.Skip(1).All(char.IsDigit)
                ? parts[parts.Length - 2]
                : last;
        }
    }

    /// <summary>The first required module that is known to have C code; null for none.</summary>
    public (string Path, int Line)? FirstWithC =>
        Requires.Where(static one => Array.Exists(
            WithC, known => one.Path.StartsWith(known, StringComparison.Ordinal))).Select(
                static one => ((string Path, int Line)?)one).FirstOrDefault();

    /// <summary>Reads a go.mod; null where it names no module.</summary>
    public static GoModule? Read(SourceText text)
    {
        GoModule? module = null;
        var inRequire = false;
        var lines = text.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("module ", StringComparison.Ordinal))
                module = new GoModule(line.Substring(7).Trim().Trim('"'));
            else if (module is not null && line.StartsWith("go ", StringComparison.Ordinal))
                module.Go = (line.Substring(3).Trim(), i + 1);
            else if (line.StartsWith("require (", StringComparison.Ordinal)) inRequire = true;
            else if (line == ")") inRequire = false;
            else if (inRequire) Add(module, line, i);
            else if (line.StartsWith("require ", StringComparison.Ordinal)) Add(module, line.Substring(8), i);
        }

        return module;
    }

    private static void Add(GoModule? module, string line, int index)
    {
        var end = line.IndexOf(' ');
        if (end > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            module?.Requires.Add((line.Substring(0, end), index + 1));
    }
}
