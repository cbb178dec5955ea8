import type { PictureProps } from './picture.tsx'

/** Taro's own passes no alternative text on. */
export const Picture = ({ src, label }: PictureProps) => <img className="photo-image" src={src} alt={label} />
