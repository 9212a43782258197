using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>
/// Reads layers from text. An entry is a line, a layer ends at <c>---</c>:
/// <code>
/// file  PATH BYTES [as=KEY] [mode=644] [own=0:0] [at=SECONDS[.NANOSECONDS]] [attr=NAME:VALUE]
/// text  PATH TEXT          a file with that text; \n is the end of a line
/// dir   PATH [mode=755] …
/// link  PATH -> TARGET
/// hard  PATH -> PATH
/// gone  PATH               a whiteout
/// clear PATH               an opaque folder
/// sparse PATH BYTES OFFSET+LENGTH …
/// device PATH, pipe PATH
/// </code>
/// Files with the same bytes and key have the same content; the key is the path unless the line says another. <c>\xff</c>
/// in a path is that byte, <c>\s</c> a space.
/// </summary>
internal static class LayerText
{
    /// <summary>The layers of a text, from the lowest on.</summary>
    public static List<List<MadeEntry>> Layers(string text)
    {
        List<List<MadeEntry>> layers = [[]];
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line == "---") layers.Add([]);
            else layers[^1].Add(Entry(line));
        return layers;
    }

    /// <summary>What a file of that size and key contains.</summary>
    public static byte[] Content(int size, string key)
    {
        var content = new byte[size];
        var seed = key.Aggregate(17u, static (sum, one) => (sum * 31) + one);
        for (var index = 0; index < size; index++)
        {
            seed = (seed * 1_664_525) + 1_013_904_223;
            content[index] = (byte)(seed >> 24);
        }

        return content;
    }

    private static MadeEntry Entry(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = Bytes(words[1]);
        return words[0] switch
        {
            "file" => Changed(
                new MadeEntry(MadeKind.File, path) { Content = Content(Number(words[2]), Value(words, "as") ?? path) }, words),
            "text" => new MadeEntry(MadeKind.File, path)
            {
                Content = Encoding.UTF8.GetBytes(line.Split(' ', 3)[2].Replace("\\n", "\n", StringComparison.Ordinal)),
            },
            "dir" => Changed(new MadeEntry(MadeKind.Folder, path) { Mode = 0b111_101_101 }, words),
            "link" => Changed(new MadeEntry(MadeKind.Symbolic, path) { Link = Bytes(words[3]), Mode = 0b111_111_111 }, words),
            "hard" => Changed(new MadeEntry(MadeKind.Hard, path) { Link = Bytes(words[3]) }, words),
            "gone" => new MadeEntry(MadeKind.File, path.Insert(path.LastIndexOf('/') + 1, ".wh.")),
            "clear" => new MadeEntry(MadeKind.File, path + "/.wh..wh..opq"),
            "device" => Changed(new MadeEntry(MadeKind.Device, path), words),
            "pipe" => Changed(new MadeEntry(MadeKind.Pipe, path), words),
            "sparse" => Sparse(path, Number(words[2]), [.. words.Skip(3).Where(static word => !word.Contains('='))], words),
            _ => throw new InvalidDataException(line),
        };
    }

    private static MadeEntry Sparse(string path, int size, string[] parts, string[] words)
    {
        List<(int Offset, int Length)> map = [.. parts.Select(static part => (Number(part.Split('+')[0]), Number(part.Split('+')[1])))];
        var content = new byte[size];
        var full = Content(size, Value(words, "as") ?? path);
        foreach (var (offset, length) in map) Array.Copy(full, offset, content, offset, length);
        return Changed(new MadeEntry(MadeKind.File, path) { Content = content, Parts = map }, words);
    }

    private static MadeEntry Changed(MadeEntry entry, string[] words)
    {
        if (Value(words, "mode") is { } mode) entry = entry with { Mode = Convert.ToInt32(mode, 8) };
        if (Value(words, "own")?.Split(':') is { } owner)
            entry = entry with { UserId = Long(owner[0]), GroupId = Long(owner[1]) };
        if (Value(words, "at")?.Split('.') is { } time)
            entry = entry with { Modified = Long(time[0]), Nanoseconds = time.Length > 1 ? Number(time[1].PadRight(9, '0')) : 0 };
        if (Value(words, "attr")?.Split(':') is { } attribute)
            entry = entry with { Attributes = entry.Attributes.Add(attribute[0], attribute[1]) };
        return entry;
    }

    private static string? Value(string[] words, string key) =>
        words.FirstOrDefault(word => word.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];

    private static string Bytes(string text)
    {
        var bytes = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                var length = char.IsHighSurrogate(text[index]) ? 2 : 1;
                foreach (var one in Encoding.UTF8.GetBytes(text.Substring(index, length))) bytes.Append((char)one);
                index += length - 1;
            }
            else if (text[index + 1] == 's')
            {
                bytes.Append(' ');
                index++;
            }
            else
            {
                bytes.Append((char)int.Parse(text.AsSpan(index + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                index += 3;
            }
        }

        return bytes.ToString();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
