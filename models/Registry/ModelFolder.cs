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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(ModelDescription.Of(model), s_json));
        if (Trained(model) is { } trained)
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

        return $"{model.Learner}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..IdDigits]}";
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
        WriteWhole(Path.Combine(folder, DescriptionFile), JsonSerializer.SerializeToUtf8Bytes(ModelDescription.Of(model), s_json));
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
        var path = Path.Combine(folder, DescriptionFile);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"'{folder}' holds no {DescriptionFile}.");
        }

        var description = JsonSerializer.Deserialize<ModelDescription>(File.ReadAllBytes(path), s_json) ?? throw new InvalidDataException($"'{path}' is empty.");
        var model = description.Restore(() =>
        {
            var context = new MLContext(seed: 1);
            using var stream = File.OpenRead(Path.Combine(folder, TrainedFile));
            return (context.Model.Load(stream, out var schema), schema);
        });
        return IdOf(model) == Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))
            ? model
            : throw new InvalidDataException($"The files of '{folder}' give another id ({IdOf(model)}): they were changed. Restore them or train anew.");
    }

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
