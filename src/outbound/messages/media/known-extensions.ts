import { refusedExtensions } from '../../options/limits.ts';
import { profiles } from '../../options/profiles.ts';

/** Extensions that no profile sends, and that tell what a file is: no image that Instagram takes. */
const otherFiles = [
  // Pictures that Instagram does not list.
  ...['avif', 'bmp', 'heic', 'heif', 'psd', 'svg', 'tif', 'tiff', 'webp'],
  ...['3gp', 'flv', 'm4v', 'mkv', 'mpeg', 'mpg', 'ogv', 'wmv'],
  ...['aif', 'aiff', 'amr', 'flac', 'mid', 'midi', 'oga', 'opus', 'wma'],
  ...['csv', 'doc', 'docx', 'epub', 'ics', 'odp', 'ods', 'odt', 'ppt', 'pptx', 'rtf', 'txt', 'vcf', 'xls', 'xlsx'],
  ...['7z', 'apk', 'dmg', 'exe', 'gz', 'rar', 'tar', 'zip'],
  ...['htm', 'html', 'json', 'xml'],
];

/** Every extension that tells the kind of a file. */
export const knownExtensions: ReadonlySet<string> = new Set([
  ...[profiles.documented, profiles.current].flatMap(({ media }) => Object.values(media).flat()),
  ...refusedExtensions,
  ...otherFiles,
]);
