namespace Rehearsal.Values;

/// <summary>Special values as the plain objects that stand for them in JSON: the signature, and the fields.</summary>
internal static class SignedFields
{
    public static PropertyValue.Map ToFields(this PropertyValue.Blob blob) =>
        blob.Fields.With(Signatures.Key, PropertyValue.Of(blob.Signature));

    public static PropertyValue.Map ToFields(this PropertyValue.Reference reference)
    {
        var fields = PropertyValue.Map.Empty
            .With(Signatures.Key, PropertyValue.Of(Signatures.Resource))
            .With("urn", PropertyValue.Of(reference.Urn))
            .With("packageVersion", PropertyValue.Of(reference.PackageVersion));
        return reference.Id is null ? fields : fields.With("id", reference.Id);
    }
}
