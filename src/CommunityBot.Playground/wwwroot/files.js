// Files of the person's own machine, as the playground takes them.

/** @returns {Promise<{name: string, mime: string, base64: string}>} */
export function readFile(file, name = file.name) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({
      name,
      mime: file.type.split(";")[0] || "application/octet-stream",
      base64: reader.result.slice(reader.result.indexOf(",") + 1),
    });
    reader.onerror = () => reject(new Error(`${name} could not be read.`));
    reader.readAsDataURL(file);
  });
}
