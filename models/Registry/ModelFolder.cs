using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Models.Learners;
using Microsoft.ML;

namespace Analytics.Models.Registry;

/// <summary>
/// A model as files: <c>model.json</c> and, for a trained one, ML.NET's <c>model.zip</c>. Its id is a hash over the description and the sorted
/// entries of the zip, for the zip's own bytes hold times.
/// </summary>
public static class ModelFolder
{
    private const string DescriptionFile = "model.json";
    private const string TrainedFile = "model.zip";
    private const int IdDigits = 12;
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The model's id: learner and twelve hex digits. Equal models have equal ids on every machine.</summary>
    /// <param name="model">A model.</param>
    /// <returns>Such as <c>lightgbm_2_leaves-0f3a52c1d9e4</c>.</returns>
    public static string IdOf(RiskModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return $"{model.Learner}-{HashOf(Described(model), Trained(model))}";
    }

    /// <summary>Saves a model below a registry, unless it is there.</summary>
    /// <param name="registry">The registry's folder.</param>
    /// <param name="model">The model.</param>
    /// <param name="notes">Further files by name, such as the card; not part of the id, and written anew each time.</param>
    /// <returns>The model's folder.</returns>
    public static string Save(string registry, RiskModel model, IReadOnlyDictionary<string, string> notes)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(notes);
        var folder = Path.Combine(registry, IdOf(model));
        Directory.CreateDirectory(folder);
        WriteWhole(Path.Combine(folder, DescriptionFile), Described(model));
        if (Trained(model) is { } trained)
        {
            WriteWhole(Path.Combine(folder, TrainedFile), trained);
        }

        foreach (var (name, text) in notes)
        {
            WriteWhole(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
        }

        return folder;
    }

    /// <summary>Reads a model back; its scores are those of the model saved.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidDataException">The folder holds no model, or its content does not give its id.</exception>
    public static RiskModel Load(string folder)
    {
        var (path, trainedPath) = (Path.Combine(folder, DescriptionFile), Path.Combine(folder, TrainedFile));
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"'{folder}' holds no {DescriptionFile}.");
        }

        var (described, trained) = (File.ReadAllBytes(path), File.Exists(trainedPath) ? File.ReadAllBytes(trainedPath) : null);
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

        // ML.NET fails in many ways on a damaged file: nothing is read before the files have given their id
        RequireId(folder, id, found => id.EndsWith(found, StringComparison.Ordinal), "-" + HashOfFiles(folder, described, trained));
        var model = Restored(path, described, trained);
        RequireId(folder, id, found => id == found, IdOf(model));
        return model;
    }

    private static RiskModel Restored(string path, byte[] described, byte[]? trained)
    {
        try
        {
            var description = JsonSerializer.Deserialize<ModelDescription>(described, s_json) ?? throw new InvalidDataException($"'{path}' is empty.");
            return description.Restore(() =>
            {
                using var stream = new MemoryStream(trained ?? throw new InvalidDataException($"Beside '{path}' there is no {TrainedFile}."));
                return (new MLContext(seed: 1).Model.Load(stream, out var schema), schema);
            });
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"'{path}' is of another version of the program: {fault.Message}", fault);
        }
    }

    private static void RequireId(string folder, string id, Func<string, bool> isSame, string found)
    {
        if (!isSame(found))
        {
            throw new InvalidDataException($"The files of '{folder}' give another id ({found}) than {id}: they were changed. Restore them or train anew.");
        }
    }

    private static string HashOfFiles(string folder, byte[] described, byte[]? trained)
    {
        try
        {
            return HashOf(described, trained);
        }
        catch (Exception fault) when (fault is IOException or NotSupportedException or ArgumentException)
        {
            throw new InvalidDataException($"{TrainedFile} of '{folder}' cannot be read: {fault.Message}", fault);
        }
    }

    private static string HashOf(byte[] described, byte[]? trained)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(described);
        if (trained is not null)
        {
            using var zip = new ZipArchive(new MemoryStream(trained));
            foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(entry.FullName));
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                hash.AppendData(bytes.ToArray());
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..IdDigits];
    }

    private static byte[] Described(RiskModel model) => JsonSerializer.SerializeToUtf8Bytes(ModelDescription.Of(model), s_json);

    private static byte[]? Trained(RiskModel model)
    {
        var (transformer, schema) = model switch
        {
            TreeModel trees => (trees.Transformer, trees.Schema),
            LogisticModel logistic => (logistic.Transformer, logistic.Schema),
            _ => (null, null),
        };
        if (transformer is null)
        {
            return null;
        }

        using var stream = new MemoryStream();
        new MLContext(seed: 1).Model.Save(transformer, schema, stream);
        return stream.ToArray();
    }

    private static void WriteWhole(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }
}
