using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO.Hashing;
using System.Linq;
using System.Runtime.InteropServices;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>Hashes all that a container sees of the files of an image, one after the other.</summary>
internal sealed class FileHasher
{
    private readonly XxHash128 hash = new();
    private readonly byte[] bytes = new byte[16];
    private readonly Dictionary<object, int> groups = [];

    /// <summary>The hash of a file.</summary>
    /// <param name="node">The file.</param>
    /// <param name="path">Its path.</param>
    public ContentHash Of(FileNode node, string path)
    {
        Add(path);
        Add(node.Metadata!);
        Add(node.Modified.Seconds);
        Add(node.Modified.Nanoseconds);
        Add(node.Link ?? "");
        if (node.Content is { } content) Add(content);
        else if (node.Group is { Names: > 1 } group) AddGroup(group);
        hash.GetHashAndReset(bytes);
        return new ContentHash(
            BinaryPrimitives.ReadUInt64BigEndian(bytes),
            BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(sizeof(ulong))));
    }

    private void Add(FileMetadata metadata)
    {
        Add((long)metadata.Kind);
        Add(metadata.Mode);
        Add(metadata.UserId);
        Add(metadata.GroupId);
        Add(metadata.Device.Major);
        Add(metadata.Device.Minor);
        foreach (var attribute in metadata.Attributes ?? Enumerable.Empty<KeyValuePair<string, byte[]>>())
        {
            Add(attribute.Key);
            Add(attribute.Value.Length);
            hash.Append(attribute.Value);
        }
    }

    private void Add(FileContent content)
    {
        Add(content.Size);
        Add((long)content.Hash.High);
        Add((long)content.Hash.Low);
        if (content.Names > 1) AddGroup(content);
    }

    /// <summary>All hard links to the same count as one group, which has the number of its first name.</summary>
    private void AddGroup(object shared)
    {
        if (!groups.TryGetValue(shared, out var group)) groups.Add(shared, group = groups.Count);
        Add(group);
    }

    private void Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.Append(bytes.AsSpan(0, sizeof(long)));
    }

    private void Add(string text)
    {
        Add(text.Length);
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
