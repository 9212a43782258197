using System.Text.Json;

namespace DockerfileLint.Imaging.Archives;

/// <summary>What an OCI index notes of an image beside its files.</summary>
/// <param name="OfDescriptor">The annotations of its entry; null where there are none.</param>
/// <param name="OfManifest">The annotations of its manifest; null where there are none.</param>
/// <param name="HasAttestations">Whether attestations of how it was built are listed beside it.</param>
internal sealed record ImageNotes(JsonElement? OfDescriptor, JsonElement? OfManifest, bool HasAttestations);
