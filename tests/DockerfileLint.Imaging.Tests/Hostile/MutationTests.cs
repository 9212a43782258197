using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>Whatever is changed in an archive, it is read or refused.</summary>
internal sealed class MutationTests
{
    private const string Layers = """
        dir d own=1:2
        file d/a 700 attr=user.x:y at=5.5
        file d/long-name-0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 30
        link l -> d
        hard h -> d/a
        sparse s 5000 0+10 1000+20 2000+5 3000+1 4000+1
        ---
        gone d/a
        clear e
        file e/f 10
        file l/g 5
        """;

    [Test]
    public void ChangedBitsOfArchives([Values] ArchiveForm form)
    {
        if (form is ArchiveForm.OciFolder or ArchiveForm.DockerFolder) form = ArchiveForm.DockerOld;
        var archive = MadeImage.Of(Layers).Archive(form);
        var random = new Random(19 + (int)form);
        var refused = 0;
        for (var round = 0; round < 400; round++)
        {
            byte[] changed = [.. archive];
            for (var count = random.Next(1, 8); count > 0; count--) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            if (!IsRead(() => round % 2 == 0 ? Reading.ReadArchive(changed) : Reading.ReadStream(changed))) refused++;
        }

        Assert.That(refused, Is.GreaterThan(100));
    }

    /// <summary>Changes fields of headers and then the checksum, and all digests of the image are right.</summary>
    [Test]
    public void ChangedHeadersOfLayers([Values] TarDialect dialect, [Values(SparseForm.Gnu, SparseForm.Pax00, SparseForm.Pax10)] SparseForm sparse)
    {
        var text = dialect is TarDialect.Gnu or TarDialect.Pax
            ? Layers : string.Join('\n', Layers.Split('\n').Where(static line => !line.Contains("long-name", StringComparison.Ordinal)));
        var made = MadeImage.Of(text, dialect, sparse);
        var random = new Random(((int)dialect * 10) + (int)sparse);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 400; round++)
        {
            var layers = made.Layers.Select(static layer => (byte[])[.. layer]).ToList();
            for (var count = random.Next(1, 4); count > 0; count--) Change(layers[random.Next(2)], random);
            if (IsRead(() => Reading.Read(made with { Layers = layers }, ArchiveForm.DockerOld))) read++;
            else refused++;
        }

        Assert.That(Math.Min(read, refused), Is.GreaterThan(20), "Both happen.");
    }

    private static void Change(byte[] layer, Random random)
    {
        var headers = new List<int>();
        for (var offset = 0; offset + 512 <= layer.Length; offset += 512)
            if (layer[offset + 154] == 0 && layer[offset + 155] == ' ')
                headers.Add(offset);
        var header = layer.AsSpan(headers[random.Next(headers.Count)], 512);
        var (start, length) = random.GetItems([(0, 100), (100, 24), (124, 12), (136, 12), (156, 1), (157, 100), (257, 8), (345, 155), (0, 512)], 1)[0];
        var place = start + random.Next(Math.Min(length, 20));
        header[place] = random.Next(3) switch
        {
            0 => (byte)(header[place] ^ (1 << random.Next(8))),
            1 => (byte)random.Next(256),
            _ => (byte)random.GetItems("0123457./LKxgS\0\x80\xff".ToCharArray(), 1)[0],
        };
        Encoding.ASCII.GetBytes("        ").CopyTo(header[148..]);
        var sum = 0;
        foreach (var one in header) sum += one;
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header[148..]);
    }

    private static bool IsRead(Func<ContainerImage> read)
    {
        try
        {
            var image = read();
            Assert.That(image.LiveBytes + image.Hidden.Sum(static hidden => hidden.Bytes), Is.EqualTo(image.TotalBytes));
            return true;
        }
        catch (ImageException exception)
        {
            Assert.That(exception.Message, Does.StartWith(Reading.Name + ": ").And.Not.Match("[\\p{Cc}\\p{Cs}]"));
            return false;
        }
    }
}
